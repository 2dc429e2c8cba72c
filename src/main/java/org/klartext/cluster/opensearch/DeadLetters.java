package org.klartext.cluster.opensearch;

/** Takes what the cluster will never take; it is called from one thread at a time. */
@FunctionalInterface
public interface DeadLetters {
  /**
   * @param id the article's; empty where there was no article to be read
   * @param path where it came from
   * @param reason one line
   */
  void add(String id, String path, String reason);
}
