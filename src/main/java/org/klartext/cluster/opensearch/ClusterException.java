package org.klartext.cluster.opensearch;

/** A cluster that cannot be used; the message is one line that says what is wrong and what to do. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
