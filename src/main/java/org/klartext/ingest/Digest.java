package org.klartext.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, in hex. */
final class Digest {
  private Digest() {}

  static String of(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  /** A name for {@code key} that is short and safe in files and URLs: 16 hex digits. */
  static String shortName(String key) {
    return of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
