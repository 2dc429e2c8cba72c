package org.klartext.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads back what {@link BytesOut} wrote. */
final class BytesIn {
  private final byte[] bytes;
  private final int end;
  private int at;
  private final List<String> seen = new ArrayList<>();

  /**
   * The bytes in [{@code offset}, {@code offset + length}), the checksum at the end among them.
   *
   * @throws RecordException if the checksum is not theirs
   */
  BytesIn(byte[] bytes, int offset, int length) {
    if (length < Integer.BYTES) {
      throw new RecordException("a record of " + length + " bytes");
    }
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length - Integer.BYTES;
    var sum = new CRC32C();
    sum.update(bytes, offset, length - Integer.BYTES);
    int stored = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      stored |= (bytes[end + i] & 0xff) << i * Byte.SIZE;
    }
    if (stored != (int) sum.getValue()) {
      throw new RecordException(
          "a record of %d bytes is damaged: checksum %08x, stored %08x".formatted(length, sum.getValue(), stored));
    }
  }

  int u8() {
    check(1);
    return bytes[at++] & 0xff;
  }

  int count() {
    long value = unsigned();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new RecordException("count " + value + " at byte " + at);
    }
    return (int) value;
  }

  long number() {
    long value = unsigned();
    return value >>> 1 ^ -(value & 1);
  }

  double real() {
    long first = unsigned();
    if ((first & 1) == 0) {
      long folded = first >>> 1;
      return (folded >>> 1 ^ -(folded & 1)) / BytesOut.THOUSAND;
    }
    check(Double.BYTES);
    long bits = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bits |= (bytes[at++] & 0xffL) << shift;
    }
    return Double.longBitsToDouble(bits);
  }

  String text() {
    int length = count();
    check(length);
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  String word() {
    int number = count();
    if (number > seen.size()) {
      throw new RecordException("word " + number + " of " + seen.size() + " at byte " + at);
    }
    if (number == 0) {
      seen.add(text());
      return seen.getLast();
    }
    return seen.get(number - 1);
  }

  /** Throws unless all was read. */
  void checkDone() {
    if (at != end) {
      throw new RecordException((end - at) + " bytes too many");
    }
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = u8();
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new RecordException("a number without end at byte " + at);
  }

  private void check(int wanted) {
    if (wanted > end - at) {
      throw new RecordException(wanted + " bytes wanted, " + (end - at) + " left");
    }
  }
}
