package org.klartext.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.EnglishWords;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.GermanConcord;
import org.klartext.language.inflect.GermanConcord.Group;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Joins German compounds that were written apart: {@code "im KI Modell"} → {@code "im KI-Modell"}, {@code "Top
 * Unternehmen"} → {@code "Top-Unternehmen"}.
 *
 * <p>{@code US} and {@code Top} never stand alone before a noun. {@code KI} may ({@code weil die KI Modelle baut}), so
 * the article before it must go with the noun and not with {@code KI}. When not: before English words ({@code US Open})
 * and before words that no lexicon knows, which are names ({@code Top Gun}).
 */
final class TornCompounds implements Finder {
  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".torn-compound",
          0.94,
          "The first part of a compound stands apart from the second.");

  private static final Set<String> ALWAYS = Set.of("US", "Top");
  private static final Set<String> FEMININE = Set.of("KI", "IT", "EU", "VR", "AR", "CPU", "GPU", "AI");
  private static final Set<String> NOT_FEMININE =
      Set.of(
          "das", "des", "dem", "den", "ein", "einen", "einem", "eines", "im", "am", "vom", "zum", "beim", "ins", "ans",
          "dieses", "diesem", "diesen", "kein", "keinen", "keinem", "jedes", "jedem", "jeden");

  /** First letters of the parts looked for, with the letters that may follow. */
  private static final Map<Character, String> FIRST =
      Map.of('U', "S", 'T', "o", 'K', "I", 'I', "T", 'E', "U", 'V', "R", 'A', "RI", 'C', "P", 'G', "P");

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    return language == Language.GERMAN ? new Search(text, guard).run() : EditScript.unchanged(text.length());
  }

  /** A look at one text. */
  private static final class Search {
    private final String text;
    private final Guard guard;
    private final EditScript.Builder edits;
    private Optional<Lexicon.Reader> lexicon = Optional.empty();
    private Optional<GermanConcord> concord = Optional.empty();

    Search(String text, Guard guard) {
      this.text = text;
      this.guard = guard;
      this.edits = EditScript.builder(text);
    }

    EditScript run() {
      for (int space = text.indexOf(' ', 2); space > 0; space = text.indexOf(' ', space + 1)) {
        int start = space;
        while (start > 0 && space - start < 4 && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        if (mayBegin(start, space)) {
          String part = text.substring(start, space);
          String noun = wordAfter(space);
          int end = space + 1 + noun.length();
          boolean torn = isFree(end) && (ALWAYS.contains(part) || isBehindArticle(part, start, noun));
          if (torn && isGerman(noun) && !guard.protects(text, start, end)) {
            edits.replace(space, space + 1, "-", CAUSE);
          }
        }
      }
      return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
    }

    private boolean mayBegin(int start, int space) {
      boolean free = start == 0 || " \n(„“\"»«".indexOf(text.charAt(start - 1)) >= 0;
      return free
          && space - start > 1
          && FIRST.getOrDefault(text.charAt(start), "").indexOf(text.charAt(start + 1)) >= 0
          && space + 1 < text.length()
          && Character.isUpperCase(text.charAt(space + 1));
    }

    private boolean isBehindArticle(String part, int start, String noun) {
      if (!FEMININE.contains(part)) {
        return false;
      }
      String article = WordBounds.before(text, start).toLowerCase(Locale.GERMAN);
      return NOT_FEMININE.contains(article) && concord().agrees(new Group(article, List.of(), noun));
    }

    /** Whether the word ends there. */
    private boolean isFree(int end) {
      return end == text.length() || text.charAt(end) != '-' && !Character.isLetterOrDigit(text.charAt(end));
    }

    private boolean isGerman(String noun) {
      if (noun.length() < 4 || EnglishWords.contains(noun)) {
        return false;
      }
      if (lexicon.isEmpty()) {
        lexicon = Optional.of(LanguagePack.of(Language.GERMAN).lexicon().reader());
      }
      Lexicon.Reader reader = lexicon.get();
      return reader.readings(noun).stream().anyMatch(reading -> reading.tag().startsWith("SUB"))
          || !reader.isKnown(noun) && reader.isCompound(noun);
    }

    private GermanConcord concord() {
      if (concord.isEmpty()) {
        concord = Optional.of(new GermanConcord());
      }
      return concord.get();
    }

    private String wordAfter(int space) {
      String word = text.substring(space + 1, WordBounds.end(text, space + 1));
      return word.substring(1).chars().allMatch(Character::isLowerCase) ? word : "";
    }
  }
}
