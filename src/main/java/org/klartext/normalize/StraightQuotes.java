package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Parts straight quotes from the words they stick to.
 *
 * <p>{@code gefunden."machen"Großes} → {@code gefunden. "machen" Großes}. A straight quote opens or closes by its count
 * in the line; where one quote of a line speaks against the count, the whole line stays.
 */
final class StraightQuotes implements Finder {
  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".quote-glued",
          0.95,
          "A quotation sticks to the word beside it: the original had no spaces.");

  /** What stands between two quotes is longer, or they only show a letter. */
  private static final int SHORTEST = 3;

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    int quote = text.indexOf('"');
    if (quote < 0) {
      return EditScript.unchanged(text.length());
    }
    EditScript.Builder edits = EditScript.builder(text);
    var words = new Words(LanguagePack.of(language).lexicon());
    while (quote >= 0) {
      int newline = text.indexOf('\n', quote);
      int end = newline < 0 ? text.length() : newline;
      line(text, quote, end, words, guard, edits);
      quote = text.indexOf('"', end);
    }
    return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
  }

  private static void line(
      String text, int first, int end, Words words, Guard guard, EditScript.Builder edits) {
    List<Integer> places = new ArrayList<>();
    boolean opens = true;
    int opened = first;
    for (int at = first; at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
      char before = at > 0 ? text.charAt(at - 1) : '\n';
      char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
      if (opens && Character.isLetter(after)) {
        opened = at;
        if (isWordEnd(text, at)) {
          places.add(at);
        }
      } else if (!opens && at - opened > SHORTEST && !Character.isWhitespace(before)) {
        if (isWordStart(text, at + 1, words)) {
          places.add(at + 1);
        }
      } else {
        return;
      }
      opens = !opens;
    }
    if (!opens) {
      return;
    }
    for (int place : places) {
      if (!guard.protects(text, place, place)) {
        edits.replace(place, place, " ", CAUSE);
      }
    }
  }

  /** Whether a word, or what ends a sentence, stands right before {@code at}. */
  private static boolean isWordEnd(String text, int at) {
    int letters = at;
    if (letters > 0 && ".!?:".indexOf(text.charAt(letters - 1)) >= 0) {
      letters--;
    }
    return letters > 1 && Character.isLowerCase(text.charAt(letters - 1)) && Character.isLetter(text.charAt(letters - 2));
  }

  /** Whether a word begins at {@code at}, and no mere ending such as that of {@code "Spiegel"s}. */
  private static boolean isWordStart(String text, int at, Words words) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean ending = end - at < 2 || text.startsWith("en", at) && end - at == 2;
    return !ending && (Character.isUpperCase(text.charAt(at)) || words.isWord(text.substring(at, end)));
  }
}
