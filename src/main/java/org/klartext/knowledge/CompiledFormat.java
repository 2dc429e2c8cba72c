package org.klartext.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The frame of a compiled knowledge file: a magic number, the version, a digest of the rest, the strings, the body.
 *
 * <p>All numbers are big-endian ints.
 */
public final class CompiledFormat {
  private static final int MAGIC = 0x4b4c5458;
  private static final int VERSION = 1;
  private static final int DIGEST = 16;

  private CompiledFormat() {}

  /** Writes what stands before the strings. */
  public static void writeHeader(DataOutputStream out, byte[] body) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.write(digest(body));
  }

  /**
   * Reads the header and leaves {@code in} at the strings.
   *
   * @return the digest of what follows, in hex
   * @throws KnowledgeException if these are not bytes of this format and version
   */
  static String readHeader(ByteBuffer in) {
    if (in.remaining() < 8 + DIGEST || in.getInt() != MAGIC) {
      throw new KnowledgeException("not a compiled knowledge file");
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new KnowledgeException("compiled knowledge of version " + version + ", this program reads " + VERSION);
    }
    var digest = new byte[DIGEST];
    in.get(digest);
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] digest(byte[] body) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
