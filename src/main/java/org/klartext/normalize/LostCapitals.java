package org.klartext.normalize;

import java.util.Locale;
import java.util.Optional;
import org.klartext.language.Language;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.GermanConcord;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Gives a compound noun behind a German article its capital: {@code "beim ölkonzern Shell"} → {@code "beim Ölkonzern
 * Shell"}.
 *
 * <p>When not: for words of the dictionary, where lower case may be meant ({@code ein byte}); where article and noun do
 * not go together; in a text with few capitals, which is written in lower case throughout.
 */
final class LostCapitals implements Finder {
  private static final int MOST = 3;
  private static final int SHORTEST = 7;

  /** In a German text every third word or so has a capital; in a text in lower case hardly one. */
  private static final int LEAST_SHARE = 12;
  private static final int LONGEST_DETERMINER = 6;
  private static final String LAST_LETTERS = "enrsmENRSM";

  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".lost-capital",
          0.93,
          "The word behind the article is a noun and nothing else.");

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    if (language != Language.GERMAN) {
      return EditScript.unchanged(text.length());
    }
    EditScript.Builder edits = EditScript.builder(text);
    Optional<GermanConcord> concord = Optional.empty();
    int found = 0;
    var words = new ShortWords(text, LONGEST_DETERMINER, LAST_LETTERS, " \n(„“\"»«");
    for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) {
      int at = isBeforeLowerCase(text, end) ? words.startBefore(end) : -1;
      if (at >= 0) {
        String determiner = text.substring(at, end).toLowerCase(Locale.GERMAN);
        int next = WordBounds.end(text, end + 1);
        if (next > end + SHORTEST && GermanConcord.isDeterminer(determiner) && isPlain(text, end + 1, next)) {
          if (concord.isEmpty()) {
            concord = Optional.of(new GermanConcord());
          }
          String word = text.substring(end + 1, next);
          if (concord.get().isCompoundNoun(determiner, word) && !guard.protects(text, end + 1, next)) {
            String capital = text.substring(end + 1, end + 2).toUpperCase(Locale.GERMAN);
            edits.replace(end + 1, end + 2, capital, CAUSE);
            found++;
          }
        }
      }
    }
    return found == 0 || found > MOST || isLowerCase(text) ? EditScript.unchanged(text.length()) : edits.build();
  }

  private static boolean isLowerCase(String text) {
    int words = 0;
    int capitals = 0;
    for (int at = 0; at < text.length(); at = Math.max(at + 1, WordBounds.end(text, at))) {
      if (Character.isLetter(text.charAt(at))) {
        words++;
        capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
      }
    }
    return capitals * LEAST_SHARE < words;
  }

  private static boolean isBeforeLowerCase(String text, int end) {
    return end + SHORTEST < text.length() && Character.isLowerCase(text.charAt(end + 1));
  }

  /** Whether the word is in lower case and ends in white space or the end of a sentence. */
  private static boolean isPlain(String text, int at, int end) {
    char after = end == text.length() ? ' ' : text.charAt(end);
    char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    boolean ends = " \n,;!?)“".indexOf(after) >= 0 || ".:".indexOf(after) >= 0 && Character.isWhitespace(then);
    return ends && WordBounds.isLowerCase(text, at, end);
  }
}
