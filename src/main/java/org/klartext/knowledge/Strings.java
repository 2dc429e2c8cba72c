package org.klartext.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The strings of compiled knowledge, decoded when they are asked for. */
final class Strings {
  private final Ints starts;
  private final ByteBuffer bytes;
  private final AtomicReferenceArray<String> decoded;

  private Strings(Ints starts, ByteBuffer bytes) {
    this.starts = starts;
    this.bytes = bytes;
    this.decoded = new AtomicReferenceArray<>(starts.size() - 1);
  }

  static Strings read(ByteBuffer in) {
    Ints starts = Ints.read(in, in.getInt() + 1);
    return new Strings(starts, Ints.slice(in, starts.last()));
  }

  String get(int number) {
    String string = decoded.get(number);
    if (string == null) {
      int start = starts.get(number);
      var utf8 = new byte[starts.get(number + 1) - start];
      bytes.get(start, utf8);
      string = new String(utf8, StandardCharsets.UTF_8);
      decoded.set(number, string);
    }
    return string;
  }

  /** The place of {@code wanted} in a table of string numbers that is sorted by their strings; negative if it is not there. */
  int search(Ints sorted, String wanted) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = get(sorted.get(middle)).compareTo(wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
