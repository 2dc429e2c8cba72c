package org.klartext.rule;

import java.util.Locale;

/** A class of characters that a trigger may name in braces, such as {@code {lower}}. */
public enum CharClass {
  LOWER {
    @Override
    boolean holds(char c) {
      return Character.isLowerCase(c);
    }
  },
  UPPER {
    @Override
    boolean holds(char c) {
      return Character.isUpperCase(c);
    }
  },
  /** A letter of any script but Han, or a digit. */
  WORD {
    @Override
    boolean holds(char c) {
      return Character.isLetterOrDigit(c) && !HAN.holds(c);
    }
  },
  DIGIT {
    @Override
    boolean holds(char c) {
      return c >= '0' && c <= '9';
    }
  },
  /** Any white space, a line break among them. */
  SPACE {
    @Override
    boolean holds(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  },
  HAN {
    @Override
    boolean holds(char c) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isLetter(c);
    }
  };

  abstract boolean holds(char c);

  /** The class written {@code {name}}. */
  static CharClass named(String name) {
    for (CharClass some : values()) {
      if (some.name().toLowerCase(Locale.ROOT).equals(name)) {
        return some;
      }
    }
    throw new IllegalArgumentException("no class of characters is called {" + name + "}");
  }
}
