package org.klartext.cluster.opensearch;

import java.time.Duration;

/**
 * How articles are loaded.
 *
 * @param bulkBytes bytes that are sent at once, about
 * @param inFlight how many bulks are under way at most; whoever gives more articles waits
 * @param patience how long a bulk is tried again while the cluster has too much to do or a node is away
 */
public record LoadOptions(int bulkBytes, int inFlight, Duration patience) {
  /** 5 MB, two at once, five minutes. */
  public static final LoadOptions DEFAULT = new LoadOptions(5 << 20, 2, Duration.ofMinutes(5));

  public LoadOptions {
    if (bulkBytes < 1 || inFlight < 1 || patience.isNegative()) {
      throw new IllegalArgumentException(
          "bulks of " + bulkBytes + " bytes, " + inFlight + " at once, tried for " + patience);
    }
  }

  public LoadOptions withInFlight(int other) {
    return new LoadOptions(bulkBytes, other, patience);
  }

  public LoadOptions withBulkBytes(int other) {
    return new LoadOptions(other, inFlight, patience);
  }

  public LoadOptions withPatience(Duration other) {
    return new LoadOptions(bulkBytes, inFlight, other);
  }
}
