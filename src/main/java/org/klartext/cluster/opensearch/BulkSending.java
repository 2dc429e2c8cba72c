package org.klartext.cluster.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One bulk on its way: sent, and of what came back for later sent again, each time after a longer pause. A bulk that is too
 * large for the cluster is halved.
 */
final class BulkSending {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final int TOO_LARGE = 413;

  private final Cluster cluster;
  private final Duration patience;
  private final BiConsumer<ArticleLine, String> refused;
  private long taken;
  private long retries;

  /**
   * @param refused takes what will never be taken, and why
   */
  BulkSending(Cluster cluster, Duration patience, BiConsumer<ArticleLine, String> refused) {
    this.cluster = cluster;
    this.patience = patience;
    this.refused = refused;
  }

  /**
   * Gives how many articles were taken.
   *
   * @throws ClusterException if patience is at its end
   */
  long send(List<ArticleLine> lines) {
    Duration waited = Duration.ZERO;
    Duration pause = SHORTEST_PAUSE;
    List<ArticleLine> left = lines;
    while (!left.isEmpty()) {
      var later = new ArrayList<ArticleLine>();
      String reason = attempt(left, later);
      left = later;
      if (left.isEmpty()) {
        break;
      }
      if (waited.compareTo(patience) >= 0) {
        throw new ClusterException(
            cluster + " has not taken " + left.size() + " articles for " + patience.toSeconds() + " s (" + reason
                + "); push again when it has less to do — what it has is not doubled");
      }
      retries += left.size();
      sleep(pause);
      waited = waited.plus(pause);
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
    return taken;
  }

  long retries() {
    return retries;
  }

  /** Sends once; what may be taken later is added to {@code later}. Gives the reason, if there is one. */
  private String attempt(List<ArticleLine> lines, List<ArticleLine> later) {
    Cluster.Answer answer;
    try {
      answer = cluster.send("POST", "/" + cluster.index() + "/_bulk", body(lines));
    } catch (ClusterException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw e;
      }
      later.addAll(lines);
      return String.valueOf(e.getMessage());
    }
    if (answer.isForLater()) {
      later.addAll(lines);
      return answer.reason();
    }
    if (answer.status() == TOO_LARGE) {
      return halve(lines, later);
    }
    if (!answer.isDone()) {
      throw new ClusterException(cluster + " takes no articles: " + answer.reason());
    }
    return sort(lines, answer.body().path("items"), later);
  }

  private String halve(List<ArticleLine> lines, List<ArticleLine> later) {
    if (lines.size() == 1) {
      refused.accept(lines.getFirst(), "larger than the cluster takes");
      return "";
    }
    int middle = lines.size() / 2;
    String first = attempt(lines.subList(0, middle), later);
    String second = attempt(lines.subList(middle, lines.size()), later);
    return first.isEmpty() ? second : first;
  }

  private String sort(List<ArticleLine> lines, JsonNode items, List<ArticleLine> later) {
    if (items.size() != lines.size()) {
      throw new ClusterException(cluster + " answered for " + items.size() + " of " + lines.size() + " articles");
    }
    String last = "";
    for (int i = 0; i < lines.size(); i++) {
      JsonNode item = items.path(i).path("index");
      var answer = new Cluster.Answer(item.path("status").asInt(), item);
      if (answer.isDone()) {
        taken++;
      } else if (answer.isForLater()) {
        later.add(lines.get(i));
        last = answer.reason();
      } else {
        refused.accept(lines.get(i), answer.reason());
      }
    }
    return last;
  }

  private static byte[] body(List<ArticleLine> lines) {
    var out = new ByteArrayOutputStream(lines.stream().mapToInt(ArticleLine::size).sum());
    lines.forEach(line -> line.writeTo(out));
    return out.toByteArray();
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while waiting for " + cluster, e);
    }
  }
}
