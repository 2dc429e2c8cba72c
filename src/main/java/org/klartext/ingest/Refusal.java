package org.klartext.ingest;

/** Why something cannot be read, in one line for people; becomes an {@link Ingested.Rejected}. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
