package org.klartext.normalize;

import java.util.List;
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

  private static final List<String> NO_PROSE =
      List.of("://", "www.", "::", "()", "->", "=\"", "</", "/>", "${", "$(", "{", "}", "_", "\\", "`", "=");

  private static final List<String> CODE =
      List.of(
          "();", "){", ") {", "=>", "==", "!=", "&&", "||", "</", "/>", "${", "$(", "\":", "':", "{\"", ";}", "#include",
          "/*", "*/", ":=", "::", "](", "$ ");

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
    for (String sign : NO_PROSE) {
      if (contains(text, start, end, sign)) {
        return true;
      }
    }
    return text.charAt(start) == '#' || isPath(text, start, end) || isAddress(text, start, end);
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
    int at = text.indexOf('@', start);
    return at > start
        && at + 1 < end
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isCode(String text, int start, int end) {
    int from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - WINDOW);
    int newline = text.indexOf('\n', end);
    int to = Math.min(newline < 0 ? text.length() : newline, end + WINDOW);
    for (String sign : CODE) {
      if (contains(text, Math.min(from, start), to, sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String text, int start, int end, String sign) {
    int last = end - sign.length();
    char first = sign.charAt(0);
    for (int i = start; i <= last; i++) {
      if (text.charAt(i) == first && text.startsWith(sign, i)) {
        return true;
      }
    }
    return false;
  }
}
