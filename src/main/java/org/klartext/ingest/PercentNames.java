package org.klartext.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads {@code f%C3%BCr%FF} as {@code für%FF}: what is UTF-8 is decoded, what is not stays. */
final class PercentNames {
  private PercentNames() {}

  static String decode(String escaped) {
    var out = new StringBuilder();
    var bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < escaped.length()) {
      char c = escaped.charAt(i);
      if (c == '%' && i + 2 < escaped.length()) {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 3;
      } else {
        flush(bytes, out);
        out.append(c);
        i++;
      }
    }
    flush(bytes, out);
    return out.toString();
  }

  private static void flush(ByteArrayOutputStream bytes, StringBuilder out) {
    byte[] run = bytes.toByteArray();
    bytes.reset();
    int i = 0;
    while (i < run.length) {
      int length = Math.min(run.length - i, 4);
      while (length > 0 && !decoded(run, i, length, out)) {
        length--;
      }
      if (length == 0) {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(run[i]));
      }
      i += Math.max(1, length);
    }
  }

  private static boolean decoded(byte[] run, int from, int length, StringBuilder out) {
    try {
      out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run, from, length)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
