package org.klartext.web.api;

/** Where the interface for programs stands. */
final class Paths {
  static final String ROOT = "/api/v1";

  private Paths() {}
}
