package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;

/** How much room text takes on a terminal, and how it is broken into lines. */
final class Columns {
  private static final char ESCAPE = '\033';

  /** First and last code points of the blocks whose characters are two columns wide. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
    0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
  };

  private Columns() {}

  /** Columns that {@code text} takes; colours take none, Chinese characters and emoji two each. */
  static int width(String text) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == ESCAPE) {
        i = text.indexOf('m', i) + 1;
        continue;
      }
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length && c >= WIDE[i]; i += 2) {
      if (c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** {@code text} with spaces up to {@code width} columns. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** {@code text}, its end cut off where it takes more than {@code width} columns; without colours. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int i = 0;
    int used = 1;
    while (i < text.length() && used + width(text.codePointAt(i)) <= width) {
      used += width(text.codePointAt(i));
      i += Character.charCount(text.codePointAt(i));
    }
    return text.substring(0, i) + "…";
  }

  /** Lines of at most {@code width} columns, broken at spaces; a longer word stands on its own line. */
  static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int room = width(word);
      if (!line.isEmpty() && used + 1 + room > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (!line.isEmpty()) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += room;
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * {@code text} safe to show in one line: line ends and tabs become spaces, other control characters (an article may
   * hold escape sequences for the terminal) the sign for a character that cannot be shown.
   */
  static String shown(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean odd = Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isDirection(c);
      if (odd && safe == null) {
        safe = new StringBuilder(text);
      }
      if (odd && safe != null) {
        safe.setCharAt(i, c == '\n' || c == '\t' || c == '\r' || c >= '\u2028' ? ' ' : '\ufffd');
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** Marks that turn the writing direction around, with which a line could show something else than it says. */
  private static boolean isDirection(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
