package org.klartext.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Inputs damaged by lot: bytes turned, pieces taken out, doubled, put from one into another, and odd ones put in. */
final class Damage {
  private static final List<String> ODD =
      List.of(
          "\0", "\u202E", "\u200B", "\u200D", "\uFEFF", "\uFFFE", "\u0301".repeat(50), "💡", "𠮷", "\r", "\n\n", "\t", "\"",
          "\"\"", "'", "=1+1", "{", "}", "[", "[".repeat(600), "(".repeat(300), "\\", "\\ud83d", "\\u0000", "null", "-1", "1e999",
          "99999999999999999999", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<script>", "]]>", "<!--", "$9", "(a+)+$",
          "(?", "*", "?", "~", "^", "~2", "NEAR/3", "TO", "..", "../../x", "ß", "İ", "ﬁ", "Ǆ", " -", " .", "Text|", "«", "„");

  private final SplittableRandom random;

  Damage(long seed) {
    random = new SplittableRandom(seed);
  }

  /** One of {@code inputs}, damaged in up to five places. */
  byte[] one(List<byte[]> inputs) {
    byte[] bytes = any(inputs);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      bytes = damaged(bytes, any(inputs));
    }
    return bytes;
  }

  private byte[] any(List<byte[]> inputs) {
    return inputs.get(random.nextInt(inputs.size())).clone();
  }

  private byte[] damaged(byte[] bytes, byte[] other) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(1, 40)));
    return switch (random.nextInt(6)) {
      case 0 -> turned(bytes);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, to, part(bytes, from, to), to);
      case 3 -> joined(bytes, from, part(other, 0, random.nextInt(other.length + 1)), to);
      case 4 -> part(bytes, 0, from);
      default -> joined(bytes, from, ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8), from);
    };
  }

  private byte[] turned(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** What stands before {@code from}, then {@code middle}, then what stands from {@code to} on. */
  private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(middle);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
