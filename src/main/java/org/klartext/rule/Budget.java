package org.klartext.rule;

/** A text that counts the steps a pattern takes over it and stops one that explodes. */
final class Budget implements CharSequence {
  private final String text;
  private final char[] chars;
  private final int limit;
  private int left;

  /** The first and the last character looked at. */
  private int low;

  private int high;

  /**
   * @param chars those of {@code text}
   */
  Budget(String text, char[] chars, int limit) {
    this.text = text;
    this.chars = chars;
    this.limit = limit;
    this.left = limit;
  }

  /** Counts anew, for a pattern that begins at {@code start}. */
  void renew(int start) {
    left = limit;
    low = start;
    high = start;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    if (index > high) {
      high = index;
    } else if (index < low) {
      low = index;
    }
    return chars[index];
  }

  @Override
  public int length() {
    return chars.length;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** A pattern took too many steps. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("", null, false, false);
    }
  }
}
