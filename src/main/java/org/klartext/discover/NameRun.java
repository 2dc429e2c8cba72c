package org.klartext.discover;

/**
 * Words with capitals that stand together and that no mention covers.
 *
 * @param start in the clean text, UTF-16
 * @param end one past the last
 * @param text what stands there
 * @param isStrange whether a word of it is in no lexicon
 */
record NameRun(int start, int end, String text, boolean isStrange) {
  boolean isOneWord() {
    return text.indexOf(' ') < 0;
  }
}
