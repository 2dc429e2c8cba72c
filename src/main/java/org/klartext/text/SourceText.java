package org.klartext.text;

/**
 * Decoded text as it was read; never altered.
 *
 * @param value well-formed UTF-16: every surrogate has its partner
 */
public record SourceText(String value) {
  public SourceText {
    int lone = Offsets.loneSurrogate(value);
    if (lone >= 0) {
      throw new IllegalArgumentException(
          "lone surrogate U+%04X at offset %d".formatted((int) value.charAt(lone), lone));
    }
  }

  /** UTF-16 units. */
  public int length() {
    return value.length();
  }

  /**
   * A span of this text.
   *
   * @throws IllegalArgumentException if it leaves the text or splits a surrogate pair
   */
  public SourceSpan span(int start, int end) {
    Offsets.checkInside(start, end, value.length());
    Offsets.checkBoundary(value, start);
    Offsets.checkBoundary(value, end);
    return new SourceSpan(start, end);
  }

  @Override
  public String toString() {
    return value;
  }
}
