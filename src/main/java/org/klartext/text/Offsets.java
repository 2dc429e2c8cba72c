package org.klartext.text;

/** The checks that spans and edits share. */
final class Offsets {
  private Offsets() {}

  static void check(int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  static void checkInside(int start, int end, int length) {
    if (end > length) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") leaves a text of " + length);
    }
  }

  /** Throws if {@code offset} stands between the two halves of a surrogate pair. */
  static void checkBoundary(CharSequence text, int offset) {
    if (splitsPair(text, offset)) {
      throw new IllegalArgumentException("offset " + offset + " splits a surrogate pair");
    }
  }

  static boolean splitsPair(CharSequence text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }

  /** The offset of the first surrogate without its partner, or -1. */
  static int loneSurrogate(CharSequence text) {
    int i = 0;
    while (i < text.length()) {
      int width = Character.charCount(Character.codePointAt(text, i));
      if (width == 1 && Character.isSurrogate(text.charAt(i))) {
        return i;
      }
      i += width;
    }
    return -1;
  }
}
