package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A stream in UTF-16 or UTF-32 as one in UTF-8, so that lines and commas can be found in its bytes. */
final class Utf8Transcoder extends InputStream {
  private final Reader in;
  private final char[] chars = new char[1 << 14];
  private byte[] bytes = {};
  private int at;

  Utf8Transcoder(InputStream in, Charset charset) {
    this.in =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, from, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      // A decoder never gives half a surrogate pair.
      int n = in.read(chars, 0, chars.length);
      if (n < 0) {
        return false;
      }
      bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
