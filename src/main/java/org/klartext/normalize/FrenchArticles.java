package org.klartext.normalize;

import java.util.Locale;
import java.util.Optional;
import org.klartext.language.Language;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.FrenchConcord;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Puts French articles right that cannot go with the noun behind them: {@code "le intelligence"} → {@code
 * "l'intelligence"}, {@code "de le marché"} → {@code "du marché"}. {@link FrenchConcord} says which.
 *
 * <p>When not: before a capitalised word, which is a name; before a word with a hyphen or in quotation marks; behind an
 * apostrophe ({@code l'un}) or another article.
 */
final class FrenchArticles implements Finder {
  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".agreement",
          0.93,
          "Article and noun do not go together, and only one form does.");

  private static final int LONGEST_DETERMINER = 9;
  private static final int SHORTEST_NOUN = 4;
  private static final String LAST_LETTERS = "easnutxqfEASNUTXQF";
  private static final String FIRST_LETTERS = "acdlmnpqstuvACDLMNPQSTUVhH";

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    return language == Language.FRENCH ? new Search(text, guard).run() : EditScript.unchanged(text.length());
  }

  /** A look at one text. */
  private static final class Search {
    private final String text;
    private final Guard guard;
    private final EditScript.Builder edits;
    private Optional<FrenchConcord> concord = Optional.empty();

    Search(String text, Guard guard) {
      this.text = text;
      this.guard = guard;
      this.edits = EditScript.builder(text);
    }

    EditScript run() {
      var words = new ShortWords(text, LONGEST_DETERMINER, LAST_LETTERS, " \n(«“\"\u00A0\u202F");
      int from = 0;
      for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
        int at = isBeforeLowerCase(space) ? words.startBefore(space) : -1;
        if (at >= from && FIRST_LETTERS.indexOf(text.charAt(at)) >= 0) {
          from = look(at, space);
        }
      }
      return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
    }

    /** Where to look on. */
    private int look(int start, int end) {
      String word = text.substring(start, end).toLowerCase(Locale.FRENCH);
      int determiner = end;
      int next = WordBounds.end(text, end + 1);
      if (word.equals("de") && isSpace(next)) {
        String article = text.substring(end + 1, next);
        if (article.equals("le") || article.equals("les")) {
          word = word + " " + article;
          determiner = next;
          next = WordBounds.end(text, next + 1);
        }
      }
      int noun = determiner + 1;
      if (next - noun < SHORTEST_NOUN) {
        return end;
      }
      boolean known = determiner > end || FrenchConcord.isDeterminer(word);
      boolean shouted = end - start > 1 && Character.isUpperCase(text.charAt(start + 1));
      if (!known || shouted || !isPlain(noun, next)) {
        return end;
      }
      String following = isSpace(next) ? text.substring(next + 1, WordBounds.end(text, next + 1)) : "";
      boolean comma = next < text.length() && text.charAt(next) == ',';
      boolean listed = comma || following.equals("et") || following.equals("ou");
      if (listed && !word.equals("de")) {
        return end;
      }
      if (concord.isEmpty()) {
        concord = Optional.of(new FrenchConcord());
      }
      Optional<String> repaired = concord.get().repaired(word, text.substring(noun, next), following);
      if (repaired.isPresent() && !guard.protects(text, start, next)) {
        edits.replace(start, next, like(text.charAt(start), repaired.get()), CAUSE);
        return next;
      }
      return end;
    }

    private String like(char first, String written) {
      boolean straight = text.indexOf('’') < 0;
      String quoted = straight ? written : written.replace('\'', '’');
      String capital = quoted.substring(0, 1).toUpperCase(Locale.FRENCH) + quoted.substring(1);
      return Character.isUpperCase(first) ? capital : quoted;
    }

    private boolean isSpace(int at) {
      return at < text.length() && text.charAt(at) == ' ';
    }

    private boolean isBeforeLowerCase(int at) {
      return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    }

    /** Whether the word is in lower case and ends in white space or the end of a sentence. */
    private boolean isPlain(int at, int end) {
      char after = end == text.length() ? ' ' : text.charAt(end);
      char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      boolean stops = ".:".indexOf(after) >= 0 && Character.isWhitespace(then);
      boolean ends = stops || " \n,;!?)»\u00A0\u202F".indexOf(after) >= 0;
      return ends && WordBounds.isLowerCase(text, at, end);
    }
  }
}
