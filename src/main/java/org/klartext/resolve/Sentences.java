package org.klartext.resolve;

import java.util.Arrays;

/** Where the sentences of a text begin, at the space before their first word, and where they end, at their stop. */
final class Sentences {
  private static final int LETTERS_A_SENTENCE = 16;

  private final int length;
  private int[] begins;
  private int[] ends;
  private int begun;
  private int ended;

  Sentences(String text) {
    length = text.length();
    begins = new int[length / LETTERS_A_SENTENCE + 8];
    ends = new int[begins.length];
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean isLine = c == '\n';
      boolean follows = i > 0 && isStop(text.charAt(i - 1));
      if (isLine || isStop(c) || follows) {
        note(text, i, isLine, follows);
      }
    }
  }

  private void note(String text, int at, boolean isLine, boolean follows) {
    if (begun == begins.length || ended == ends.length) {
      begins = Arrays.copyOf(begins, begins.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    char c = text.charAt(at);
    if (at > 0 && (isLine || follows && Character.isWhitespace(c))) {
      begins[begun++] = at;
    }
    if (isLine || isStop(c) && (at + 1 == length || Character.isWhitespace(text.charAt(at + 1)))) {
      ends[ended++] = at;
    }
  }

  /** The start of the sentence in which {@code at} lies; 0 if none begins before. */
  int start(int at) {
    int index = Arrays.binarySearch(begins, 0, begun, at - 1);
    int last = index >= 0 ? index : -index - 2;
    return last < 0 ? 0 : begins[last];
  }

  /** The end of the sentence in which {@code at} lies, or that of the text. */
  int end(int at) {
    int index = Arrays.binarySearch(ends, 0, ended, at);
    int first = index >= 0 ? index : -index - 1;
    return first == ended ? length : ends[first];
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }
}
