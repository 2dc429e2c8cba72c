package org.klartext.rule;

import java.util.Locale;

/** A class of characters that a trigger may name in braces, such as {@code {lower}}. */
public enum CharClass {
  /** A single character, given literally; no class. */
  ONE(0),
  LOWER(1),
  UPPER(1 << 1),
  /** A letter of any script but Han, or a digit. */
  WORD(1 << 2),
  DIGIT(1 << 3),
  /** Any white space, a line break among them. */
  SPACE(1 << 4),
  HAN(1 << 5);

  /** For each character the bits of the classes that hold it. */
  private static final byte[] HELD = new byte[Character.MAX_VALUE + 1];

  static {
    for (CharClass some : values()) {
      for (int c = 0; c <= Character.MAX_VALUE; c++) {
        HELD[c] |= some.decides(c) ? (byte) some.bit : 0;
      }
    }
  }

  private final int bit;

  CharClass(int bit) {
    this.bit = bit;
  }

  private boolean decides(int c) {
    return switch (this) {
      case ONE -> false;
      case LOWER -> Character.isLowerCase(c);
      case UPPER -> Character.isUpperCase(c);
      case WORD -> Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
      case DIGIT -> c >= '0' && c <= '9';
      case SPACE -> Character.isWhitespace(c) || Character.isSpaceChar(c);
      case HAN -> Character.isIdeographic(c);
    };
  }

  boolean holds(char c) {
    return (HELD[c] & bit) != 0;
  }

  /** The class written {@code {name}}. */
  static CharClass named(String name) {
    for (CharClass some : values()) {
      if (some != ONE && some.name().toLowerCase(Locale.ROOT).equals(name)) {
        return some;
      }
    }
    throw new IllegalArgumentException("no class of characters is called {" + name + "}");
  }
}
