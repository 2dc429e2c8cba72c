package org.klartext.normalize;

/**
 * Finds the short words before a space, by which noun groups begin: {@code "Er sah die Katze"} has {@code die} before its
 * last space.
 *
 * <p>A text has fewer spaces than letters, and few words before them end like a determiner, so this is asked first.
 */
final class ShortWords {
  private final String text;
  private final int longest;
  private final String ends;
  private final String before;

  /**
   * @param longest letters
   * @param ends letters the words may end in
   * @param before characters that may stand before a word
   */
  ShortWords(String text, int longest, String ends, String before) {
    this.text = text;
    this.longest = longest;
    this.ends = ends;
    this.before = before;
  }

  /** Where the word of two letters or more begins that ends in the space at {@code space}; -1 if none does. */
  int startBefore(int space) {
    if (space < 2 || ends.indexOf(text.charAt(space - 1)) < 0) {
      return -1;
    }
    int start = space - 1;
    while (start > 0 && space - start <= longest && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean fits = space - start > 1 && space - start <= longest;
    return fits && (start == 0 || before.indexOf(text.charAt(start - 1)) >= 0) ? start : -1;
  }
}
