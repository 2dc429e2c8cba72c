package org.klartext.normalize;

import java.nio.charset.Charset;
import java.util.List;
import org.klartext.language.Language;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Reads text again that was UTF-8 and was read as something else, once or several times.
 *
 * <p>{@code "FranÃ§ais"} → {@code "Français"}, {@code "â€œ"} → {@code "“"}. A run is read again only if its characters
 * are bytes of well-formed UTF-8 and what comes out is likelier than what stood there: {@code "„MENÜ“"} is well-formed
 * too ({@code Ü“} would be a Syriac letter) and stays.
 */
final class Mojibake implements Finder {
  /** Text read wrongly more often than this is not known. */
  private static final int MOST_TIMES = 4;

  private static final String ID = "encoding.mojibake";
  private static final char A_TILDE = '\u00C3';
  private static final char A_GRAVE = '\u00E0';
  private static final char A_CIRCUMFLEX = '\u00E2';
  private static final char EURO = '\u20AC';

  private final List<Misreading> misreadings =
      List.of(
          new Misreading("windows-1252", Charset.forName("windows-1252")),
          new Misreading("Mac Roman", Charset.forName("x-MacRoman")),
          new Misreading("code page 850", Charset.forName("IBM850")));

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    EditScript all = EditScript.unchanged(text.length());
    String current = text;
    for (int i = 0; i < MOST_TIMES; i++) {
      EditScript script = once(current, language, all.isUnchanged() ? Evidence.NONE : Evidence.SEEN);
      if (!script.isUnchanged() && all.isUnchanged()) {
        script = once(current, language, Evidence.SEEN);
      }
      if (script.isUnchanged()) {
        break;
      }
      all = all.then(script);
      current = script.apply(current);
    }
    return all;
  }

  /** Whether surely misread text has been seen in the article: then what may be misread is. */
  enum Evidence {
    NONE,
    SEEN
  }

  private EditScript once(String text, Language language, Evidence evidence) {
    EditScript.Builder edits = EditScript.builder(text);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) < 0x80) {
        at++;
        continue;
      }
      int end = at;
      for (Misreading misreading : misreadings) {
        end = reread(text, at, misreading, evidence, edits);
        if (end > at) {
          break;
        }
      }
      if (end == at) {
        end = lostByte(text, at, language, edits);
      }
      at = Math.max(end, at + 1);
    }
    return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
  }

  private static int reread(
      String text, int at, Misreading misreading, Evidence evidence, EditScript.Builder edits) {
    int end = misreading.runEnd(text, at);
    if (end > at && misreading.isLikely(text, at, end, evidence)) {
      String why = "UTF-8 that was read as " + misreading.name() + ".";
      edits.replace(at, end, misreading.decoded(text, at, end), new Cause(EncodingStage.NAME, ID, 0.99, why));
      return end;
    }
    return at;
  }

  /** Two sequences lose their last byte so often that it is known: a closing quote and a French à. */
  private static int lostByte(String text, int at, Language language, EditScript.Builder edits) {
    if (at + 1 >= text.length()) {
      return at;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    if (c == A_CIRCUMFLEX && next == EURO) {
      String why = "UTF-8 that was read as windows-1252; its last byte is lost.";
      edits.replace(at, at + 2, "\u201D", new Cause(EncodingStage.NAME, ID, 0.9, why));
      return at + 2;
    }
    int word = text.startsWith("  ", at + 1) ? at + 3 : at + 2;
    if (language == Language.FRENCH && c == A_TILDE && next == ' ' && isAmongWords(text, at, word)) {
      int end = word - 1;
      String why = "UTF-8 that was read as windows-1252; a no-break space became a plain one.";
      edits.replace(at, end, String.valueOf(A_GRAVE), new Cause(EncodingStage.NAME, ID, 0.95, why));
      return end;
    }
    return at;
  }

  /** Whether a lower-case word stands before {@code at}, and one that is not all capitals at {@code next}. */
  private static boolean isAmongWords(String text, int at, int next) {
    int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return before >= 0
        && Character.isLowerCase(text.charAt(before))
        && next + 1 < text.length()
        && Character.isLetter(text.charAt(next))
        && !Character.isUpperCase(text.charAt(next + 1));
  }
}
