package org.klartext.ingest;

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

/**
 * Bytes → text, or a reason why not. Nothing is ever decoded to replacement characters.
 *
 * <p>The charset is the one given; else the byte order mark's (the mark is no part of the text); else UTF-8 if the
 * bytes are UTF-8 throughout; else the first that fits of what the document declares and what the bytes look like.
 * Bytes that are mostly sound UTF-8 are refused rather than read as something else: {@code Müller} must not become
 * {@code MÃ¼ller} because one byte further down is broken.
 */
final class TextDecoder {
  private TextDecoder() {}

  static String decode(byte[] bytes, Optional<Charset> given, Optional<Charset> declared) throws Refusal {
    Optional<CharsetGuess.Mark> mark = CharsetGuess.mark(bytes);
    if (given.isPresent()) {
      int skip = mark.filter(m -> m.charset().equals(given.get())).map(CharsetGuess.Mark::length).orElse(0);
      return readable(strict(bytes, skip, bytes.length, given.get()));
    }
    if (mark.isPresent()) {
      return readable(strict(bytes, mark.get().length(), bytes.length, mark.get().charset()));
    }
    Optional<Charset> wide = CharsetGuess.wide(bytes);
    if (wide.isPresent()) {
      return readable(strict(bytes, 0, bytes.length, wide.get()));
    }
    CharsetGuess.Utf8 utf8 = CharsetGuess.utf8(bytes, true);
    if (utf8.broken() == 0) {
      return readable(new String(bytes, StandardCharsets.UTF_8));
    }
    if (utf8.letters() > 4 * utf8.broken()) {
      throw new Refusal(
          "not UTF-8 at byte %d (%d broken %s beside %d sound characters beyond ASCII)"
              .formatted(utf8.firstBroken(), utf8.broken(), utf8.broken() == 1 ? "place" : "places", utf8.letters()));
    }
    Set<Charset> candidates = new LinkedHashSet<>();
    declared.filter(c -> !c.equals(StandardCharsets.UTF_8)).ifPresent(candidates::add);
    candidates.addAll(CharsetGuess.legacy(bytes));
    return first(bytes, candidates)
        .orElseThrow(
            () ->
                new Refusal(
                    isNoise(new String(bytes, StandardCharsets.ISO_8859_1), false)
                        ? "binary data, not text"
                        : "in no charset that fits: not UTF-8 from byte " + utf8.firstBroken() + " on"));
  }

  /**
   * The charset of a file that is decoded piece by piece.
   *
   * @param head how the file begins
   * @param whole whether that is all of it
   */
  static Charset ofHead(byte[] head, boolean whole, Optional<Charset> given) throws Refusal {
    Optional<Charset> told =
        given.or(() -> CharsetGuess.mark(head).map(CharsetGuess.Mark::charset)).or(() -> CharsetGuess.wide(head));
    Charset charset = told.orElseGet(() -> guess(head, whole));
    readable(new String(head, charset));
    return charset;
  }

  private static Charset guess(byte[] head, boolean whole) {
    CharsetGuess.Utf8 utf8 = CharsetGuess.utf8(head, whole);
    if (utf8.broken() <= utf8.letters()) {
      return StandardCharsets.UTF_8;
    }
    // The last character may be cut off: leave out the last line.
    int end = head.length;
    while (!whole && end > 0 && head[end - 1] != '\n') {
      end--;
    }
    byte[] lines = end == 0 ? head : Arrays.copyOf(head, end);
    for (Charset candidate : CharsetGuess.legacy(lines)) {
      if (fits(lines, candidate).isPresent()) {
        return candidate;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Optional<String> first(byte[] bytes, Set<Charset> candidates) {
    return candidates.stream().flatMap(charset -> fits(bytes, charset).stream()).findFirst();
  }

  private static Optional<String> fits(byte[] bytes, Charset charset) {
    try {
      String text = strict(bytes, 0, bytes.length, charset);
      return isNoise(text, true) ? Optional.empty() : Optional.of(text);
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /**
   * Decodes bytes that must be in {@code charset}.
   *
   * @throws Refusal naming the first byte that is not
   */
  static String strict(byte[] bytes, int from, int to, Charset charset) throws Refusal {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil((to - from) * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new Refusal(
          "not %s at byte %d (0x%02X)"
              .formatted(charset.name(), in.position(), bytes[in.position()] & 0xFF));
    }
    return out.flip().toString();
  }

  private static String readable(String text) throws Refusal {
    if (isNoise(text, false)) {
      throw new Refusal("binary data, not text");
    }
    return text;
  }

  /**
   * Whether control characters abound; a few may stand in any text.
   *
   * @param c1 whether U+0080 to U+009F speak for noise; in UTF-8 they are what double encoding leaves
   */
  private static boolean isNoise(String text, boolean c1) {
    int noise = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
      if (control || c == 0x7F || c == '\uFFFF' || (c1 && c >= 0x80 && c < 0xA0)) {
        noise++;
      }
    }
    return noise * 10L > text.length() || (noise > 8 && noise * 50L > text.length());
  }
}
