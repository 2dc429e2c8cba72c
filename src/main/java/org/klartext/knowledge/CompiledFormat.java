package org.klartext.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The frame of a compiled knowledge file: a magic number, the version, a digest of the rest, whether it was imported;
 * then the strings and the body.
 *
 * <p>All numbers are big-endian ints.
 */
public final class CompiledFormat {
  private static final int MAGIC = 0x4b4c5458;
  private static final int VERSION = 5;
  private static final int DIGEST = 16;

  /** Bytes of a header. */
  static final int HEADER = 3 * Integer.BYTES + DIGEST;

  private CompiledFormat() {}

  /**
   * What the header says.
   *
   * @param digest of what follows, in hex
   * @param isImported whether the entities come from a table, unweighed by a person
   */
  record Header(String digest, boolean isImported) {}

  /** Writes a whole file. */
  public static void write(boolean isImported, byte[] content, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.write(digest(content));
    out.writeInt(isImported ? 1 : 0);
    out.write(content);
  }

  /**
   * Reads the header and leaves {@code in} at the strings.
   *
   * @throws KnowledgeException if these are not bytes of this format and version
   */
  static Header readHeader(ByteBuffer in) {
    if (in.remaining() < HEADER || in.getInt() != MAGIC) {
      throw new KnowledgeException("not a compiled knowledge file");
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new KnowledgeException("compiled knowledge of version " + version + ", this program reads " + VERSION);
    }
    var digest = new byte[DIGEST];
    in.get(digest);
    return new Header(HexFormat.of().formatHex(digest), in.getInt() == 1);
  }

  private static byte[] digest(byte[] body) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
