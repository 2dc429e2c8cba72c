package org.klartext.rule;

/**
 * Where the lines of a text begin and end, and where its paragraphs lie.
 *
 * <p>A line of {@value #PARAGRAPH} characters or more is a paragraph: what stands before the first one is the head of
 * an article, what stands behind the last one its tail, {@value #MOST_LINES} lines at most that are not blank.
 */
final class Lines {
  private static final int PARAGRAPH = 170;
  private static final int MOST_LINES = 12;

  private final String text;
  private int headEnd = -1;
  private int tailStart = -1;

  /** The line that was asked for last, its break at the end not included: rules ask for one again and again. */
  private int lineStart;
  private int lineEnd = -1;

  Lines(String text) {
    this.text = text;
  }

  int start(int at) {
    find(at);
    return lineStart;
  }

  /** The end of the line, its line break not included. */
  int end(int at) {
    find(at);
    return lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
  }

  /** The start of the next line, or the end of the text. */
  int next(int at) {
    find(at);
    return Math.min(text.length(), lineEnd + 1);
  }

  private void find(int at) {
    if (at < lineStart || at > lineEnd) {
      lineStart = text.lastIndexOf('\n', at - 1) + 1;
      int newline = text.indexOf('\n', at);
      lineEnd = newline < 0 ? text.length() : newline;
    }
  }

  boolean isIn(Rule.Where where, int start) {
    return switch (where) {
      case ANYWHERE -> true;
      case HEAD -> start < headEnd();
      case TAIL -> start >= tailStart();
      case EDGES -> start < headEnd() || start >= tailStart();
    };
  }

  private int headEnd() {
    if (headEnd < 0) {
      int start = 0;
      int lines = 0;
      while (start < text.length() && lines < MOST_LINES && end(start) - start < PARAGRAPH) {
        lines += isBlank(start, end(start)) ? 0 : 1;
        start = next(start);
      }
      headEnd = start;
    }
    return headEnd;
  }

  private int tailStart() {
    if (tailStart < 0) {
      int end = text.length();
      int lines = 0;
      while (end > 0 && lines < MOST_LINES && end - start(end) < PARAGRAPH) {
        lines += isBlank(start(end), end) ? 0 : 1;
        end = start(end) - 1;
      }
      tailStart = Math.max(0, end);
    }
    return tailStart;
  }

  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The end of the blank lines that begin at {@code start}, a line's start. */
  int skipBlank(int start) {
    int at = start;
    while (at < text.length() && isBlank(at, next(at))) {
      at = next(at);
    }
    return at;
  }

  /** The end of the last line with something in it before {@code start}, its line break not included; 0 if there is none. */
  int endBefore(int start) {
    int at = start;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at == 0 ? 0 : Math.min(start, end(at));
  }
}
