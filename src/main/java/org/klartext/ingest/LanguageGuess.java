package org.klartext.ingest;

/**
 * A language with how sure it is.
 *
 * @param code ISO 639-1; empty if nothing speaks for any
 */
record LanguageGuess(String code, boolean isClear) {
  static final LanguageGuess NONE = new LanguageGuess("", false);

  boolean isClearly(String other) {
    return isClear && code.equals(other);
  }
}
