package org.klartext.export;

import java.util.Arrays;

/** A text by lines, each with the line feed that ends it. Lines count from 0, offsets are UTF-16 units. */
public final class Lines {
  private final String text;
  private final int[] starts;
  private final int count;

  public Lines(String text) {
    this.text = text;
    int[] found = new int[64];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = i + 1;
    }
    starts = Arrays.copyOf(found, lines);
    count = starts[lines - 1] == text.length() ? lines - 1 : lines;
  }

  /** How many lines; after a last line feed no other begins. */
  public int count() {
    return count;
  }

  /** The line in which {@code offset} stands; {@link #count} for the end of a text that ends its last line. */
  public int lineOf(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  public int start(int line) {
    return line < starts.length ? starts[line] : text.length();
  }

  public int end(int line) {
    return start(line + 1);
  }

  /** With its line feed. */
  public String line(int line) {
    return text.substring(start(line), end(line));
  }
}
