package org.klartext.language;

/** The characters that words are made of: letters, digits and the marks on them; those of European texts in a table. */
final class WordCharacters {
  private static final int TABLE = 0x250;
  private static final boolean[] FIRST = table();

  private WordCharacters() {}

  private static boolean[] table() {
    var table = new boolean[TABLE];
    for (char c = 0; c < TABLE; c++) {
      table[c] = compute(c);
    }
    return table;
  }

  static boolean isOne(char c) {
    return c < TABLE ? FIRST[c] : compute(c);
  }

  private static boolean compute(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
