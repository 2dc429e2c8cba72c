package org.klartext.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What bytes say of their charset. */
final class CharsetGuess {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The bytes that German and French texts in Windows-1252 have beyond ASCII: letters, quotes, dashes, euro. */
  private static final String WESTERN = "äöüßÄÖÜéèêëàâçîïôûùœŒÉÈÊÀÂÇÎÔ«»„“”‘’‚‹›–—…€·•°§\u00a0ñáíóúøåæ²³©®";

  private static final boolean[] WESTERN_BYTES = westernBytes();
  private static final int SAMPLE = 1 << 15;

  private CharsetGuess() {}

  /** A charset written at the beginning of the bytes themselves. */
  record Mark(Charset charset, int length) {}

  /**
   * How far bytes are UTF-8.
   *
   * @param letters characters beyond ASCII that are sound
   * @param broken places that are not
   * @param firstBroken the offset of the first of them, in bytes; -1 if there is none
   */
  record Utf8(int letters, int broken, int firstBroken) {}

  static Optional<Mark> mark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(b, 0xFE, 0xFF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
      return Optional.of(new Mark(Charset.forName("GB18030"), 4));
    }
    return Optional.empty();
  }

  /** UTF-16 without a mark: in Western text every other byte is zero, and only every other. */
  static Optional<Charset> wide(byte[] b) {
    int length = Math.min(b.length, SAMPLE) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      if (b[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int pairs = length / 2;
    if (pairs < 2 || zeros[0] == zeros[1]) {
      return Optional.empty();
    }
    int high = zeros[0] > zeros[1] ? 0 : 1;
    boolean wide = zeros[high] * 2 > pairs && zeros[1 - high] * 50 <= pairs;
    return wide
        ? Optional.of(high == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /**
   * Counts what is UTF-8 and what is not.
   *
   * @param whole whether the bytes end here, so that a character cut off at the end is broken
   */
  static Utf8 utf8(byte[] bytes, boolean whole) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    int letters = 0;
    int broken = 0;
    int first = -1;
    while (true) {
      CoderResult result = decoder.decode(in, out, whole);
      out.flip();
      letters += (int) out.chars().filter(c -> c >= 0x80 && !Character.isLowSurrogate((char) c)).count();
      out.clear();
      if (result.isError()) {
        first = first < 0 ? in.position() : first;
        broken++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new Utf8(letters, broken, first);
      }
    }
  }

  /** The older charsets these bytes could be in, likeliest first. */
  static Set<Charset> legacy(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    Set<Charset> charsets = new LinkedHashSet<>();
    if (looksWestern(sample)) {
      charsets.add(WINDOWS_1252);
    }
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = match.getName();
      if (name.startsWith("IBM") || name.startsWith("ISO-2022") || name.startsWith("UTF-")) {
        continue;
      }
      named(name.equals("ISO-8859-1") ? "windows-1252" : name).ifPresent(charsets::add);
    }
    return charsets;
  }

  static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean looksWestern(byte[] sample) {
    int high = 0;
    int western = 0;
    for (byte b : sample) {
      if (b < 0) {
        high++;
        western += WESTERN_BYTES[b & 0xFF] ? 1 : 0;
      }
    }
    return high > 0 && western * 10L >= high * 9L && high * 4L <= sample.length;
  }

  private static boolean[] westernBytes() {
    boolean[] known = new boolean[256];
    for (byte b : WESTERN.getBytes(WINDOWS_1252)) {
      known[b & 0xFF] = true;
    }
    return known;
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
