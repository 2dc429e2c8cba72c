package org.klartext.normalize;

import java.nio.charset.Charset;
import java.text.Normalizer;
import org.klartext.language.Language;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Takes out characters that nobody sees, writes full-width letters and digits at their usual width and composes accents.
 *
 * <p>{@code "Ｇ Ｐ Ｔ ４"} → {@code "G P T 4"}, {@code "Ki\u200Bmi"} → {@code "Kimi"}, {@code "e" + U+0301} → {@code "é"}.
 * Joiners inside emoji and in scripts that need them stay, and so do full-width letters beside Chinese ones.
 */
final class StrayCharacters implements Finder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char FULL_WIDTH = '\uFF01';
  private static final char FULL_WIDTH_END = '\uFF5E';
  private static final int TO_ASCII = 0xFEE0;

  /** A Chinese character that pages use as a vertical bar. */
  private static final char BAR = '\u4E28';

  /** Full-width punctuation that typography sees to, because the spaces around it matter. */
  private static final String PUNCTUATION = "\uFF01\uFF02\uFF07\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3B\uFF3D"
      + "\uFF5B\uFF5C\uFF5D\uFF5E";

  private static final String SHOWING = "\"'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB\n";

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    EditScript.Builder edits = EditScript.builder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c >= ' ' && c < 0x7F ? at + 1 : Math.max(at + 1, repaired(text, at, edits));
    }
    return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
  }

  private static int repaired(String text, int at, EditScript.Builder edits) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c < '\t' || c > '\r' ? replaced(at, "", "control", "A control character.", edits) : at;
    }
    if (c < 0xA0) {
      String meant = new String(new byte[] {(byte) c}, WINDOWS);
      boolean known = c != 0x7F && !meant.equals("\uFFFD");
      return replaced(
          at, known ? meant : "", "control", "A control character; windows-1252 has another one there.", edits);
    }
    if (c >= FULL_WIDTH && c <= FULL_WIDTH_END) {
      return fullWidth(text, at, edits);
    }
    if (c >= '\u0300' && c <= '\u036F') {
      return composed(text, at, edits);
    }
    if (isInvisible(c) && !isNeeded(text, at)) {
      return replaced(at, "", "invisible", "A character without width that has no meaning here.", edits);
    }
    return at;
  }

  private static int replaced(int at, String after, String rule, String why, EditScript.Builder edits) {
    edits.replace(at, at + 1, after, cause(rule, why));
    return at + 1;
  }

  private static Cause cause(String rule, String why) {
    return new Cause(EncodingStage.NAME, EncodingStage.NAME + "." + rule, 1.0, why);
  }

  private static int fullWidth(String text, int at, EditScript.Builder edits) {
    int end = at;
    var narrow = new StringBuilder();
    while (end < text.length() && isNarrowed(text, end)) {
      narrow.append((char) (text.charAt(end) - TO_ASCII));
      end++;
    }
    if (end > at && !isHan(text, at - 1) && !isHan(text, end) && !isShown(text, at, end)) {
      edits.replace(at, end, narrow.toString(), cause("full-width", "Latin characters at the width of Chinese ones."));
    }
    return end;
  }

  /** Whether the characters stand alone between quotes or in a line: the text shows them. */
  private static boolean isShown(String text, int start, int end) {
    char before = start == 0 ? '\n' : text.charAt(start - 1);
    char after = end == text.length() ? '\n' : text.charAt(end);
    return SHOWING.indexOf(before) >= 0 && SHOWING.indexOf(after) >= 0 && (before != '\n' || after == '\n');
  }

  private static boolean isNarrowed(String text, int at) {
    char c = text.charAt(at);
    if (c < FULL_WIDTH || c > FULL_WIDTH_END) {
      return false;
    }
    return PUNCTUATION.indexOf(c) < 0 || c == '\uFF0E' && isDigit(text, at - 1) && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isHan(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) != BAR
        && Character.isIdeographic(text.charAt(at));
  }

  /** Composes the letter before {@code at} with the marks from {@code at} on. */
  private static int composed(String text, int at, EditScript.Builder edits) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '\u0300' && text.charAt(end) <= '\u036F') {
      end++;
    }
    if (at > 0 && Character.UnicodeScript.of(text.charAt(at - 1)) == Character.UnicodeScript.LATIN) {
      String apart = text.substring(at - 1, end);
      String together = Normalizer.normalize(apart, Normalizer.Form.NFC);
      if (!together.equals(apart)) {
        edits.replace(at - 1, end, together, cause("composed", "A letter and its accent are one character."));
      }
    }
    return end;
  }

  private static boolean isInvisible(char c) {
    return c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2064' || c >= '\u2066' && c <= '\u2069' || c >= '\uFFF9' && c <= '\uFFFB';
  }

  /** Whether emoji or a script that joins or turns round stands on either side, or nothing but spaces. */
  private static boolean isNeeded(String text, int at) {
    boolean shown = at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    return shown || at > 0 && needs(text.codePointBefore(at)) || at + 1 < text.length() && needs(text.codePointAt(at + 1));
  }

  private static boolean needs(int c) {
    if (c == 0xFE0F || c >= 0x1F000 || c >= 0x2190 && c <= 0x2BFF) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, COMMON, INHERITED, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL -> false;
      default -> true;
    };
  }
}
