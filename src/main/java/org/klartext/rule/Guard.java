package org.klartext.rule;

/** Says where rules must not reach. */
@FunctionalInterface
public interface Guard {
  /** Guards nothing. */
  Guard NOTHING = (text, start, end) -> false;

  /** Whether [{@code start}, {@code end}) of {@code text} must stay as it is. */
  boolean protects(String text, int start, int end);
}
