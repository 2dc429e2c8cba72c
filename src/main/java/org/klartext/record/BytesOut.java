package org.klartext.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** A growing row of bytes: varints (seven bits a byte, low bits first), UTF-8 strings, doubles. */
final class BytesOut {
  static final double THOUSAND = 1000;
  private static final long MOST_THOUSANDTHS = 1L << 40;

  private byte[] bytes;
  private int size;
  private final Map<String, Integer> seen = new HashMap<>();

  BytesOut(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  void u8(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** A number from zero on. */
  void count(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("count " + value);
    }
    unsigned(value);
  }

  /** A number of either sign, small if it is near zero. */
  void number(long value) {
    unsigned(value << 1 ^ value >> 63);
  }

  /** A number that is mostly a few thousandths: those take a byte or two, any other nine. */
  void real(double value) {
    long thousandths = Math.round(value * THOUSAND);
    boolean isShort = Math.abs(thousandths) < MOST_THOUSANDTHS
        && Double.doubleToRawLongBits(thousandths / THOUSAND) == Double.doubleToRawLongBits(value);
    if (isShort) {
      unsigned((thousandths << 1 ^ thousandths >> 63) << 1);
      return;
    }
    unsigned(1);
    long bits = Double.doubleToRawLongBits(value);
    reserve(Double.BYTES);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  /** Text that is not expected to come again. */
  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /**
   * A word that may come again: from the second time on it is its number.
   *
   * @throws IllegalArgumentException if it holds a surrogate without its partner, which UTF-8 cannot say
   */
  void word(String value) {
    Integer number = seen.putIfAbsent(value, seen.size() + 1);
    count(number == null ? 0 : number);
    if (number == null) {
      checkWellFormed(value);
      text(value);
    }
  }

  /** All bytes, with a checksum of four bytes at the end. */
  byte[] sealed() {
    var sum = new CRC32C();
    sum.update(bytes, 0, size);
    int value = (int) sum.getValue();
    reserve(Integer.BYTES);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return Arrays.copyOf(bytes, size);
  }

  private void unsigned(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
    }
  }

  private static void checkWellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (Character.charCount(value.codePointAt(i)) == 1) {
          throw new IllegalArgumentException("lone surrogate at offset %d of \"%s\"".formatted(i, value));
        }
        i++;
      }
    }
  }
}
