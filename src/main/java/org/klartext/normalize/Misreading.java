package org.klartext.normalize;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A charset as which UTF-8 was read: what each character says about the byte it was. */
final class Misreading {
  private static final int CONTINUATION = 0x80;
  private static final int CONTINUATION_END = 0xC0;

  /** What may follow a letter in right text and is the second or third byte of a sequence as well. */
  private static final String USUAL_AFTER_A_LETTER =
      "\u00A0\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2013\u2014\u00AB\u00BB\u2039\u203A\u00B0\u00B9\u00B2\u00B3"
          + "\u00B7\u00A7\u00AE\u00A9\u2122";

  /** A letter by its class only. */
  private static final char FLORIN = '\u0192';

  private final String name;
  private final boolean windows;

  /** The byte of each character, 0 for none and for ASCII. */
  private final byte[] bytes = new byte[Character.MAX_VALUE + 1];

  Misreading(String name, Charset charset) {
    this.name = name;
    this.windows = name.equals("windows-1252");
    for (int b = CONTINUATION; b <= 0xFF; b++) {
      CharBuffer decoded = decode(charset, (byte) b);
      if (decoded.length() == 1 && decoded.charAt(0) >= 0x80) {
        bytes[decoded.charAt(0)] = (byte) b;
      }
      if (windows && b < 0xA0) {
        bytes[b] = (byte) b;
      }
    }
  }

  private static CharBuffer decode(Charset charset, byte b) {
    try {
      return charset
          .newDecoder()
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(new byte[] {b}));
    } catch (CharacterCodingException e) {
      return CharBuffer.allocate(0);
    }
  }

  String name() {
    return name;
  }

  private int unsigned(String text, int at) {
    return at < text.length() ? bytes[text.charAt(at)] & 0xFF : 0;
  }

  /** The end of the well-formed sequences that begin at {@code at}, or {@code at}. */
  int runEnd(String text, int at) {
    int end = at;
    int length = sequence(text, end);
    while (length > 0) {
      end += length;
      length = sequence(text, end);
    }
    return end;
  }

  /** The length of a well-formed sequence at {@code at}, 0 if there is none. */
  private int sequence(String text, int at) {
    int lead = unsigned(text, at);
    int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    for (int i = 1; i < length; i++) {
      int next = unsigned(text, at + i);
      if (next < CONTINUATION || next >= CONTINUATION_END) {
        return 0;
      }
    }
    return length > 0 && decoded(text, at, at + length).indexOf('\uFFFD') < 0 ? length : 0;
  }

  String decoded(String text, int start, int end) {
    var raw = new byte[end - start];
    for (int i = start; i < end; i++) {
      raw[i - start] = bytes[text.charAt(i)];
    }
    return new String(raw, StandardCharsets.UTF_8);
  }

  /** Whether the run is likelier to be misread than to be meant. */
  boolean isLikely(String text, int start, int end, Mojibake.Evidence evidence) {
    String decoded = decoded(text, start, end);
    if (!windows) {
      return decoded.chars().allMatch(Misreading::isEverydayCharacter);
    }
    if (evidence == Mojibake.Evidence.SEEN && decoded.chars().allMatch(c -> c >= 0x80 && c <= 0xFF)) {
      return true;
    }
    boolean single = decoded.codePointCount(0, decoded.length()) == 1;
    if (!decoded.codePoints().allMatch(Misreading::isCharacter)) {
      return false;
    }
    return single ? isLikelyAlone(text, start, end, decoded.codePointAt(0)) : hasUnusual(text, start, end);
  }

  private static boolean isLikelyAlone(String text, int start, int end, int decoded) {
    if (end - start == 3 && Character.isLetter(decoded) || isShown(text, start, end, decoded)) {
      return false;
    }
    char lead = text.charAt(start);
    boolean unusual = hasUnusual(text, start, end);
    boolean letterFollows = end < text.length() && Character.isLetter(text.charAt(end));
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return switch (lead) {
      case '\u00C3' -> unusual || letterFollows || !Character.isUpperCase(before);
      case '\u00C2' -> unusual || Character.isLowerCase(before) || letterFollows && !isOpening(before);
      case '\u00C5' -> unusual || letterFollows;
      default -> unusual;
    };
  }

  /** Whether a letter that is no word stands free: the text shows what misread characters look like. */
  private static boolean isShown(String text, int start, int end, int decoded) {
    boolean free =
        (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    return free && Character.isLetter(decoded) && decoded != '\u00E0' && decoded != '\u00C0';
  }

  private static boolean isOpening(char c) {
    return c == '\u00A0' || c == '\u00AB' || c == '\u201E' || c == '\u201C' || c == '\u201A';
  }

  /** Whether a byte of a sequence, its first aside, is a character that does not follow letters in right text. */
  private static boolean hasUnusual(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == FLORIN || USUAL_AFTER_A_LETTER.indexOf(c) < 0 && !Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEverydayCharacter(int c) {
    return c >= 0xC0 && c <= 0xFF || c == 0x152 || c == 0x153 || c >= 0x2010 && c <= 0x203A || c == 0x20AC || c == 0xA0
        || c == 0xAB || c == 0xBB;
  }

  private static boolean isCharacter(int c) {
    int type = Character.getType(c);
    return type != Character.UNASSIGNED && type != Character.PRIVATE_USE && type != Character.SURROGATE;
  }
}
