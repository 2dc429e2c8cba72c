package org.klartext.web.pages;

/** Makes visible what is changed where one sees nothing: {@code " -"} → {@code "␣-"}. */
final class Shown {
  private static final int MOST = 160;
  private static final char OPEN_BOX = '\u2423';
  private static final char NO_BREAK = '\u237D';
  private static final char LINE_END = '\u21B5';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_SPACE = '\u202F';

  private Shown() {}

  /** {@code text} with spaces at its ends, line ends and odd blanks made visible; cut in the middle where it is long. */
  static String of(String text) {
    var shown = new StringBuilder(text.length());
    int first = 0;
    while (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    int last = text.length();
    while (last > first && text.charAt(last - 1) == ' ') {
      last--;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isAtEnd = i < first || i >= last;
      shown.append(
          switch (c) {
            case ' ' -> isAtEnd ? OPEN_BOX : ' ';
            case '\n' -> LINE_END;
            case NO_BREAK_SPACE, NARROW_SPACE -> NO_BREAK;
            default -> c;
          });
    }
    return cut(shown.toString());
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MOST) {
      return text;
    }
    int head = text.offsetByCodePoints(0, MOST / 2);
    int tail = text.offsetByCodePoints(text.length(), -MOST / 2);
    return text.substring(0, head) + " … " + text.substring(tail);
  }
}
