package org.klartext.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as a row of choices, so that whoever changes a byte changes a choice; at the end, always the first one. */
public final class Choices {
  private final byte[] bytes;
  private int at;

  public Choices(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A number from 0 to below {@code bound}, which is at most 256. */
  public int below(int bound) {
    return isDone() ? 0 : (bytes[at++] & 0xFF) % bound;
  }

  public boolean isDone() {
    return at == bytes.length;
  }

  /** All bytes that are left, as UTF-8; broken places are U+FFFD. */
  String rest() {
    String text = new String(Arrays.copyOfRange(bytes, at, bytes.length), StandardCharsets.UTF_8);
    at = bytes.length;
    return text;
  }
}
