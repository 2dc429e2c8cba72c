package org.klartext.knowledge;

import java.text.Normalizer;

/**
 * The form under which surfaces are looked up: lower case, no diacritics, no apostrophes, one space for any run of
 * spaces, hyphens and dots between names.
 *
 * <p>{@code "Jen-Hsun"} and {@code "jen hsun"} fold alike, and so do {@code "Janković"} and {@code "Jankovic"}. What
 * folding hides (capitals, diacritics) is compared afterwards with the alias as it is written.
 */
public final class Folding {
  /** What {@link #fold(char)} gives for a character that leaves no trace. */
  static final char NOTHING = '\0';

  /** Letters, and the block of dashes and quotes: what texts are made of. */
  private static final int TABLE = 0x250;

  private static final char PUNCTUATION = 0x2000;
  private static final int PUNCTUATIONS = 0x70;
  private static final char[] LOW = table((char) 0, TABLE);
  private static final char[] MARKS = table(PUNCTUATION, PUNCTUATIONS);

  private static char[] table(char first, int count) {
    var table = new char[count];
    for (int i = 0; i < count; i++) {
      table[i] = compute((char) (first + i));
    }
    return table;
  }

  private Folding() {}

  /** The whole of {@code text} folded, without spaces at its ends. */
  public static String fold(CharSequence text) {
    var folded = new char[text.length()];
    return new String(folded, 0, fold(text, 0, text.length(), folded, 0));
  }

  /**
   * Folds [{@code start}, {@code end}) of {@code text} without making a string of it.
   *
   * @param into gets the folded characters from {@code at} on; it needs room for as many as there are
   * @return how many there are once they are folded
   */
  public static int fold(CharSequence text, int start, int end, char[] into, int at) {
    int free = at;
    for (int i = start; i < end; i++) {
      char folded = fold(text.charAt(i));
      boolean doubled = folded == ' ' && (free == at || into[free - 1] == ' ');
      if (folded != NOTHING && !doubled) {
        into[free++] = folded;
      }
    }
    return free > at && into[free - 1] == ' ' ? free - 1 - at : free - at;
  }

  /** One character folded; a space for separators, {@link #NOTHING} for apostrophes and marks. */
  static char fold(char c) {
    if (c < TABLE) {
      return LOW[c];
    }
    int mark = c - PUNCTUATION;
    return mark >= 0 && mark < PUNCTUATIONS ? MARKS[mark] : compute(c);
  }

  private static char compute(char c) {
    return switch (c) {
      case '\'', '’', '‘', 'ʼ', '`', '´' -> NOTHING;
      case '-', '·', '•', '‧', '・', '‐', '‑', '–', '\u00a0', '\u202f', '\u3000' -> ' ';
      case 'ß' -> 's';
      case 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ' -> 'd';
      case 'ı' -> 'i';
      default -> computeOther(c);
    };
  }

  private static char computeOther(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return NOTHING;
    }
    if (Character.isWhitespace(c)) {
      return ' ';
    }
    if (c < 0x80 || Character.isSurrogate(c)) {
      return Character.toLowerCase(c);
    }
    return Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
  }
}
