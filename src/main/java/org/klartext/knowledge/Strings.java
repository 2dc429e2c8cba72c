package org.klartext.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The strings of compiled knowledge, decoded when they are asked for. */
final class Strings {
  private final int[] starts;
  private final ByteBuffer bytes;
  private final AtomicReferenceArray<String> decoded;

  private Strings(int[] starts, ByteBuffer bytes) {
    this.starts = starts;
    this.bytes = bytes;
    this.decoded = new AtomicReferenceArray<>(starts.length - 1);
  }

  static Strings read(ByteBuffer in) {
    int[] starts = Knowledge.ints(in, in.getInt() + 1);
    int length = starts[starts.length - 1];
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return new Strings(starts, bytes);
  }

  String get(int number) {
    String string = decoded.get(number);
    if (string == null) {
      var utf8 = new byte[starts[number + 1] - starts[number]];
      bytes.get(starts[number], utf8);
      string = new String(utf8, StandardCharsets.UTF_8);
      decoded.set(number, string);
    }
    return string;
  }
}
