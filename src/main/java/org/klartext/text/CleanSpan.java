package org.klartext.text;

/**
 * A place in the clean layer.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 */
public record CleanSpan(int start, int end) implements Comparable<CleanSpan> {
  public CleanSpan {
    Offsets.check(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(CleanSpan other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(CleanSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** The text this span cuts out of {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(CleanSpan other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
