package org.klartext.language;

/**
 * Where words of letters begin and end.
 *
 * <p>{@code "Er sah die Katze"}: the word that begins at 7 ends at 10, and {@code die} stands before 11.
 */
public final class WordBounds {
  private WordBounds() {}

  /** Where the word begins that ends at UTF-16 offset {@code end}; {@code end} if no letter stands before it. */
  public static int start(String text, int end) {
    int at = end;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the word ends that begins at UTF-16 offset {@code start}; {@code start} if no letter stands there. */
  public static int end(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The word that ends one space before UTF-16 offset {@code start}; empty if none does. */
  public static String before(String text, int start) {
    boolean parted = start > 1 && text.charAt(start - 1) == ' ';
    return parted ? text.substring(start(text, start - 1), start - 1) : "";
  }

  /** Whether [{@code start}, {@code end}) holds lower-case letters and nothing else. */
  public static boolean isLowerCase(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
