package org.klartext.cluster.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Files that one task reads.
 *
 * @param name tells what they are and how they are read: where it is the same, so is what comes of them
 * @param files in the order of their paths
 */
public record Portion(String name, List<CorpusEntry> files) implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NAME_BYTES = 12;

  public Portion {
    files = List.copyOf(files);
  }

  /**
   * The portions of a corpus.
   *
   * @param bytes of a portion, about; a file is not divided
   * @param salt of all that decides what comes of a file: options, rules, knowledge
   */
  public static List<Portion> of(List<CorpusEntry> files, long bytes, String salt) {
    var portions = new ArrayList<Portion>();
    var some = new ArrayList<CorpusEntry>();
    long size = 0;
    for (CorpusEntry file : files) {
      if (!some.isEmpty() && size + file.size() > bytes) {
        portions.add(of(some, salt));
        some.clear();
        size = 0;
      }
      some.add(file);
      size += file.size();
    }
    if (!some.isEmpty()) {
      portions.add(of(some, salt));
    }
    return portions;
  }

  private static Portion of(List<CorpusEntry> files, String salt) {
    MessageDigest digest = sha256();
    digest.update(salt.getBytes(StandardCharsets.UTF_8));
    for (CorpusEntry file : files) {
      digest.update(
          ("\n" + file.path() + "\t" + file.size() + "\t" + file.modified()).getBytes(StandardCharsets.UTF_8));
    }
    return new Portion(HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES), files);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
