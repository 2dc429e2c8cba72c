package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a table by RFC 4180, as bytes: quoted fields may hold separators, line ends and doubled quotes. A quote
 * inside an unquoted field is a quote. Works for every charset whose later bytes are never a quote, comma, semicolon,
 * tab or line end: UTF-8, the one-byte charsets, GB18030, Big5, Shift_JIS.
 */
final class CsvParser {
  static final int UNKNOWN = -1;
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final InputStream in;
  private final long most;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int separator = UNKNOWN;
  private byte[] row = new byte[1 << 12];
  private int length;
  private final List<Integer> ends = new ArrayList<>();
  private long line;
  private long rowLine;
  private boolean tooLong;

  enum Outcome {
    ROW,
    END,
    TOO_LONG,
    OPEN_QUOTE,
    TEXT_AFTER_QUOTE
  }

  CsvParser(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /** Sets what stands between fields; {@link #UNKNOWN} tells it from the first row. */
  void separateBy(int known) {
    separator = known;
  }

  /** The next row that is not empty. After anything but a row, reading goes on at the next line. */
  Outcome next() throws IOException {
    while (true) {
      Outcome outcome = read();
      boolean blank = outcome == Outcome.ROW && ends.size() == 1 && length == 0;
      if (!blank) {
        return outcome;
      }
    }
  }

  private Outcome read() throws IOException {
    length = 0;
    tooLong = false;
    ends.clear();
    int b = peek();
    if (b < 0) {
      return Outcome.END;
    }
    if (separator == UNKNOWN) {
      separator = likeliestSeparator();
    }
    rowLine = line + 1;
    while (true) {
      boolean closed = true;
      if (peek() == '"') {
        take();
        closed = quoted();
      } else {
        plain();
      }
      if (!closed) {
        return Outcome.OPEN_QUOTE;
      }
      int stop = peek();
      if (stop >= 0 && !ends(stop)) {
        skipLine();
        return Outcome.TEXT_AFTER_QUOTE;
      }
      ends.add(length);
      take();
      if (stop != separator) {
        if (stop == '\r' && peek() == '\n') {
          take();
        }
        return tooLong ? Outcome.TOO_LONG : Outcome.ROW;
      }
    }
  }

  private boolean ends(int b) {
    return b == separator || b == '\n' || b == '\r';
  }

  private void plain() throws IOException {
    while (peek() >= 0 && !ends(peek())) {
      keep(take());
    }
  }

  /** False if the quote is never closed. */
  private boolean quoted() throws IOException {
    while (true) {
      int b = take();
      if (b < 0) {
        return false;
      }
      if (b != '"') {
        keep(b);
      } else if (peek() == '"') {
        keep(take());
      } else {
        return true;
      }
    }
  }

  private void skipLine() throws IOException {
    int b = take();
    while (b >= 0 && b != '\n' && b != '\r') {
      b = take();
    }
    if (b == '\r' && peek() == '\n') {
      take();
    }
  }

  private int likeliestSeparator() throws IOException {
    fill();
    int[] counts = new int[SEPARATORS.length];
    boolean inQuotes = false;
    for (int i = at; i < end && (inQuotes || (buffer[i] != '\n' && buffer[i] != '\r')); i++) {
      inQuotes ^= buffer[i] == '"';
      for (int k = 0; k < SEPARATORS.length; k++) {
        counts[k] += !inQuotes && buffer[i] == SEPARATORS[k] ? 1 : 0;
      }
    }
    int best = 0;
    for (int k = 1; k < SEPARATORS.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return SEPARATORS[best];
  }

  private void keep(int b) {
    if (tooLong || length >= most) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length == row.length) {
      row = Arrays.copyOf(row, length * 2);
    }
    row[length++] = (byte) b;
  }

  private int peek() throws IOException {
    return fill() ? buffer[at] & 0xFF : -1;
  }

  private int take() throws IOException {
    if (!fill()) {
      return -1;
    }
    int b = buffer[at++] & 0xFF;
    if (b == '\n' || (b == '\r' && peek() != '\n')) {
      line++;
    }
    return b;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** The line that the row began in, from 1. */
  long rowLine() {
    return rowLine;
  }

  /** The lines read so far. */
  long line() {
    return line;
  }

  int fieldsRead() {
    return ends.size();
  }

  /**
   * The fields of the row.
   *
   * @throws Refusal naming the field and the byte in it that is not in {@code charset}
   */
  List<String> fields(Charset charset) throws Refusal {
    var fields = new ArrayList<String>(ends.size());
    int start = 0;
    for (int stop : ends) {
      try {
        fields.add(TextDecoder.strict(Arrays.copyOfRange(row, start, stop), 0, stop - start, charset));
      } catch (Refusal e) {
        throw new Refusal("field " + (fields.size() + 1) + ": " + e.reason());
      }
      start = stop;
    }
    return fields;
  }
}
