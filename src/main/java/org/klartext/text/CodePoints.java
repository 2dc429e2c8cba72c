package org.klartext.text;

import java.util.Arrays;

/**
 * Offsets of one text in both units: UTF-16 inside the program, code points in everything that leaves it.
 *
 * <p>In {@code "💡 KI"} the word stands at [3, 5) in UTF-16 and at [2, 4) in code points.
 */
public final class CodePoints {
  private static final int[] NONE = {};

  /** UTF-16 offsets of the second half of each surrogate pair. */
  private final int[] pairs;

  private CodePoints(int[] pairs) {
    this.pairs = pairs;
  }

  public static CodePoints of(CharSequence text) {
    int[] pairs = NONE;
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Offsets.splitsPair(text, i)) {
        if (count == pairs.length) {
          pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
        }
        pairs[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, count));
  }

  /** Code points before UTF-16 offset {@code utf16}. */
  public int toCodePoint(int utf16) {
    if (pairs.length == 0) {
      return utf16;
    }
    int at = Arrays.binarySearch(pairs, utf16);
    return utf16 - (at >= 0 ? at : -at - 1);
  }

  /** The UTF-16 offset at which {@code codePoint} code points stand before. */
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
