package org.klartext.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens what is compressed, and stops what would burst the memory. */
final class FileBytes {
  /** Small files may grow by any ratio: they fit into memory anyway. */
  private static final long FREE = 64L << 20;

  private static final int BUFFER = 1 << 16;

  private FileBytes() {}

  /**
   * The bytes behind the compression.
   *
   * @param raw the bytes as they lie on disk
   * @throws IOException if they do not begin as the compression says; reading throws it where they break off
   */
  static InputStream open(InputStream raw, FileKind.Compression compression, int mostRatio) throws IOException {
    Counted counted = new Counted(raw);
    return switch (compression) {
      case NONE -> new BufferedInputStream(raw, BUFFER);
      case GZIP ->
          new Guarded(
              new GZIPInputStream(new BufferedInputStream(counted, BUFFER), BUFFER), counted, mostRatio);
      case ZSTD -> new Guarded(zstd(counted), counted, mostRatio);
    };
  }

  private static InputStream zstd(InputStream in) throws IOException {
    try {
      return new BufferedInputStream(new ZstdInputStream(in), BUFFER);
    } catch (LinkageError e) {
      throw new IOException("the zstd library cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** All bytes of one article. */
  static byte[] all(InputStream in, long most) throws IOException, Refusal {
    byte[] bytes = in.readNBytes(Math.toIntExact(most) + 1);
    if (bytes.length > most) {
      throw new Refusal(tooLong(most));
    }
    return bytes;
  }

  static String tooLong(long most) {
    return "longer than the " + most + " bytes that one article may have";
  }

  /** What went wrong, for people. */
  static String reason(IOException e) {
    String said = String.valueOf(e.getMessage());
    return switch (e) {
      case NoSuchFileException gone -> "there is no such file";
      case AccessDeniedException denied -> "no permission to read it";
      case CharacterCodingException broken -> "not in its charset: " + said;
      case EOFException end -> "its compressed data break off";
      case ZipException bad -> "no sound gzip data: " + said;
      default -> said.contains("Truncated source") ? "its compressed data break off" : "cannot be read: " + said;
    };
  }

  /** Counts the bytes that went through. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      count += Math.max(0, n);
      return n;
    }
  }

  /** Stops when what comes out is out of all proportion to what went in. */
  private static final class Guarded extends FilterInputStream {
    private final Counted source;
    private final int mostRatio;
    private long count;

    Guarded(InputStream in, Counted source, int mostRatio) {
      super(in);
      this.source = source;
      this.mostRatio = mostRatio;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      count += Math.max(0, n);
      if (count > FREE && count / mostRatio > source.count) {
        throw new IOException(
            "it grows to more than " + mostRatio + " times its compressed size, which no text does; not read on");
      }
      return n;
    }
  }
}
