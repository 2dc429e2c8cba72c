package org.klartext.export;

/** Text made safe for XML and HTML. */
final class Markup {
  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /** Takes a character that XML cannot hold and gives what stands for it. */
  interface Forbidden {
    String instead(int codePoint);
  }

  /** As the content of an attribute in double quotes, or of an element; what cannot stand there becomes U+FFFD. */
  static String escaped(String text) {
    return escaped(text, codePoint -> Character.toString(REPLACEMENT));
  }

  static String escaped(String text, Forbidden forbidden) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        case '\r' -> safe.append("&#13;");
        default -> {
          if (isCharacter(c)) {
            safe.appendCodePoint(c);
          } else {
            safe.append(forbidden.instead(c));
          }
        }
      }
    }
    return safe.toString();
  }

  /** What XML 1.0 calls a character, C1 controls left out. */
  private static boolean isCharacter(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' || c >= 0x7F && c < 0xA0 && c != 0x85;
    return !control && (c & 0xFFFE) != 0xFFFE;
  }
}
