package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;

/** Bytes whose number and digest are known once they were read. */
final class DigestedInput extends DigestInputStream {
  private long count;

  DigestedInput(InputStream in) {
    super(in, Digest.sha256());
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    count += Math.max(0, n);
    return n;
  }

  /** Reads what is left; the origin of what was read here. */
  ArticleMaker.Origin finish(String file) throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return new ArticleMaker.Origin(file, count, Digest.hex(getMessageDigest().digest()));
  }
}
