package org.klartext.normalize;

import java.util.Arrays;
import org.klartext.rule.Guard;

/**
 * Keeps rules off what is no prose: addresses, paths, file names, identifiers, hashtags, lines of code.
 *
 * <p>It looks at the characters around a place up to the next white space, and at {@value #WINDOW} characters of its
 * line for signs of code.
 */
final class TokenGuard implements Guard {
  private static final int WINDOW = 160;
  private static final int LONGEST_TOKEN = 240;

  private static final Signs NO_PROSE =
      new Signs("://", "www.", "::", "()", "->", "=\"", "</", "/>", "${", "$(", "{", "}", "_", "\\", "`", "=");

  private static final Signs CODE =
      new Signs(
          "();", "){", ") {", "=>", "==", "!=", "&&", "||", "</", "/>", "${", "$(", "\":", "':", "{\"", ";}", "#include",
          "/*", "*/", ":=", "::", "](", "$ ");

  /** Signs of ASCII characters, found in one look at a text. */
  private static final class Signs {
    private static final int ASCII = 0x80;

    private final String[][] byFirst = new String[ASCII][0];

    Signs(String... signs) {
      for (String sign : signs) {
        String[] same = byFirst[sign.charAt(0)];
        String[] more = Arrays.copyOf(same, same.length + 1);
        more[same.length] = sign;
        byFirst[sign.charAt(0)] = more;
      }
    }

    /** Whether one of them stands in [{@code start}, {@code end}) of {@code text}. */
    boolean standIn(String text, int start, int end) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c < ASCII && byFirst[c].length > 0) {
          for (String sign : byFirst[c]) {
            if (i + sign.length() <= end && text.startsWith(sign, i)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  @Override
  public boolean protects(String text, int start, int end) {
    return isNoProse(text, tokenStart(text, start), tokenEnd(text, end)) || isCode(text, start, end);
  }

  private static int tokenStart(String text, int start) {
    int at = start;
    while (at > 0 && start - at < LONGEST_TOKEN && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int tokenEnd(String text, int end) {
    int at = end;
    while (at < text.length() && at - end < LONGEST_TOKEN && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNoProse(String text, int start, int end) {
    if (start >= end) {
      return false;
    }
    return NO_PROSE.standIn(text, start, end)
        || text.charAt(start) == '#'
        || isPath(text, start, end)
        || isAddress(text, start, end);
  }

  private static boolean isPath(String text, int start, int end) {
    int slashes = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '/') {
        slashes++;
      }
    }
    char first = text.charAt(start);
    return slashes > 1 || slashes == 1 && (first == '/' || first == '~' || first == '.');
  }

  private static boolean isAddress(String text, int start, int end) {
    int at = text.indexOf('@', start, end);
    return at > start
        && at + 1 < end
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isCode(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < WINDOW && text.charAt(from - 1) != '\n') {
      from--;
    }
    int most = Math.min(text.length(), end + WINDOW);
    int newline = text.indexOf('\n', end, most);
    return CODE.standIn(text, from, newline < 0 ? most : newline);
  }
}
