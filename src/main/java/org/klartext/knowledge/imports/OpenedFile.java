package org.klartext.knowledge.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A file's lines in UTF-8, unpacked where it is packed; the bytes read are told as they are read. */
final class OpenedFile {
  private static final int BUFFER = 1 << 16;

  private OpenedFile() {}

  static BufferedReader open(Path file, LongConsumer read) throws IOException {
    InputStream in = new Counted(Files.newInputStream(file), read);
    try {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      InputStream plain = new BufferedInputStream(in, BUFFER);
      if (name.endsWith(".gz")) {
        plain = new GZIPInputStream(plain, BUFFER);
      } else if (name.endsWith(".bz2")) {
        plain = new BZip2CompressorInputStream(plain, true);
      }
      var strict =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new BufferedReader(new InputStreamReader(plain, strict), BUFFER);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Tells how much was read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer read;

    Counted(InputStream in, LongConsumer read) {
      super(in);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        read.accept(1);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int got = super.read(bytes, from, count);
      if (got > 0) {
        read.accept(got);
      }
      return got;
    }
  }
}
