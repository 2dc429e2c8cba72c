package org.klartext.knowledge;

import java.nio.ByteBuffer;

/** A table of numbers that is read where it lies. */
final class Ints {
  private final ByteBuffer bytes;
  private final int count;

  private Ints(ByteBuffer bytes, int count) {
    this.bytes = bytes;
    this.count = count;
  }

  /** The next {@code count} numbers of {@code in}, which is left behind them. */
  static Ints read(ByteBuffer in, int count) {
    return new Ints(slice(in, count * Integer.BYTES), count);
  }

  /** The next {@code length} bytes of {@code in}, which is left behind them. */
  static ByteBuffer slice(ByteBuffer in, int length) {
    ByteBuffer slice = in.slice(in.position(), length);
    in.position(in.position() + length);
    return slice;
  }

  int size() {
    return count;
  }

  int get(int at) {
    return bytes.getInt(at * Integer.BYTES);
  }

  int last() {
    return get(count - 1);
  }
}
