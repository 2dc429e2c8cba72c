package org.klartext.cli;

/** Colours for a terminal; without colours every method gives its text back. */
enum Paint {
  PLAIN(false),
  COLOURED(true);

  private static final String RESET = "\033[0m";

  private final boolean on;

  Paint(boolean on) {
    this.on = on;
  }

  boolean isOn() {
    return on;
  }

  String bold(String text) {
    return in("1", text);
  }

  String dim(String text) {
    return in("2", text);
  }

  String added(String text) {
    return in("32", text);
  }

  String removed(String text) {
    return in("31", text);
  }

  /** The characters of an added line that are new. */
  String strongAdded(String text) {
    return in("1;4;32", text);
  }

  /** The characters of a removed line that went. */
  String strongRemoved(String text) {
    return in("1;4;31", text);
  }

  String place(String text) {
    return in("36", text);
  }

  /** What a query matched. */
  String match(String text) {
    return in("1;33", text);
  }

  String doubt(String text) {
    return in("33", text);
  }

  String error(String text) {
    return in("1;31", text);
  }

  private String in(String codes, String text) {
    return on && !text.isEmpty() ? "\033[" + codes + "m" + text + RESET : text;
  }
}
