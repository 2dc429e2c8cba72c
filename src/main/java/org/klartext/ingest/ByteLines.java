package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time; a line that is too long is not kept whole. */
final class ByteLines {
  private final InputStream in;
  private final long most;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  ByteLines(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || refill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop - at);
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  private void keep(int count) {
    if (tooLong || length + (long) count > most) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
    }
    System.arraycopy(buffer, at, line, length, count);
    length += count;
  }

  private boolean refill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** The bytes of the line, without the line feed; valid up to {@link #length}, until {@link #next}. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** From 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }
}
