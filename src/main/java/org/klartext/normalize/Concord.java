package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Language;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.GermanConcord;
import org.klartext.language.inflect.GermanConcord.Group;
import org.klartext.language.inflect.GermanConcord.Place;
import org.klartext.language.inflect.GermanKinds;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Puts German articles and adjectives right that cannot go with the noun behind them: {@code "Im Skisaison 2024"} →
 * {@code "In der Skisaison 2024"}. {@link GermanConcord} knows what is right; {@link Surroundings} reads what the words around say.
 *
 * <p>When not: behind a comma or a conjunction, where {@code die} and {@code das} may be pronouns; before a second
 * capitalised word, which makes a name ({@code der Bild Verlag}); in quotation marks.
 */
final class Concord implements Finder {
  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".agreement",
          0.93,
          "Article, adjective and noun do not go together in any case, and only one form does.");

  /** These are also parts of verbs, and end a clause: {@code fing an der Tag}, {@code Aus der Traum}. */
  private static final Set<String> PARTICLES =
      Set.of("an", "auf", "aus", "vor", "nach", "zu", "über", "unter", "durch", "hinter", "laut");

  /** Participles that take a pronoun with a preposition: {@code eine auf diesem basierende Ordnung}. */
  private static final List<String> BASED = List.of("basierend", "beruhend", "aufbauend", "aufsetzend", "gründend");

  /** What follows them is under an article of its own or of another number. */
  private static final Set<String> JOINING = Set.of("und", "oder", "sowie", "bzw");

  private static final int MOST_ADJECTIVES = 2;
  private static final int LONGEST_DETERMINER = 6;
  private static final String FIRST_LETTERS = "dejkmsiavzbDEJKMSIAVZB";
  private static final String LAST_LETTERS = "enrsmENRSM";
  private static final String ADJECTIVE_ENDS = "nersm";

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    return language == Language.GERMAN ? new Search(text, guard).run() : EditScript.unchanged(text.length());
  }

  /** A look at all groups of one text. */
  private static final class Search {
    private final String text;
    private final Guard guard;
    private final Surroundings around;
    private final EditScript.Builder edits;
    private Optional<GermanConcord> concord = Optional.empty();
    private Optional<GermanKinds> kinds = Optional.empty();

    Search(String text, Guard guard) {
      this.text = text;
      this.guard = guard;
      this.around = new Surroundings(text);
      this.edits = EditScript.builder(text);
    }

    EditScript run() {
      var words = new ShortWords(text, LONGEST_DETERMINER, LAST_LETTERS, " \n(„“\"»«");
      for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) {
        int at = isBeforeGroup(end) ? words.startBefore(end) : -1;
        if (at >= 0 && FIRST_LETTERS.indexOf(text.charAt(at)) >= 0) {
          String word = text.substring(at, end).toLowerCase(Locale.GERMAN);
          if (GermanConcord.isDeterminer(word)) {
            look(at, end, word);
          }
        }
      }
      return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
    }

    private void look(int start, int end, String determiner) {
      var adjectives = new ArrayList<String>(MOST_ADJECTIVES);
      int at = end + 1;
      int nounEnd = wordEnd(at);
      while (adjectives.size() < MOST_ADJECTIVES && at < nounEnd && Character.isLowerCase(text.charAt(at))) {
        if (!isSpace(nounEnd) || ADJECTIVE_ENDS.indexOf(text.charAt(nounEnd - 1)) < 0) {
          return;
        }
        String word = text.substring(at, nounEnd);
        if (!kinds().isAdjective(word)) {
          return;
        }
        adjectives.add(word);
        at = nounEnd + 1;
        nounEnd = wordEnd(at);
      }
      if (!isNoun(at, nounEnd)) {
        return;
      }
      String before = around.wordBefore(start).toLowerCase(Locale.GERMAN);
      boolean plain = adjectives.isEmpty() && PARTICLES.contains(before);
      Place place = plain || isWhatKind(determiner, before) ? Place.OPEN : around.place(start);
      var group = new Group(text.substring(start, end), adjectives, text.substring(at, nounEnd));
      Optional<Group> repaired = concord().repaired(group, place, true);
      if (repaired.isEmpty()
          || GermanConcord.isDeterminer(before)
          || isName(start, before, adjectives)
          || isStanding(start, determiner, adjectives, nounEnd)
          || guard.protects(text, start, nounEnd)) {
        return;
      }
      boolean unsure = GermanConcord.isPronoun(determiner) && around.mayBePronoun(start, determiner, place);
      if (!unsure || concord().repaired(group, place, false).isPresent()) {
        write(start, group, repaired.get());
      }
    }

    private void write(int start, Group before, Group after) {
      int at = replace(start, before.determiner(), after.determiner());
      for (int i = 0; i < before.adjectives().size(); i++) {
        at = replace(at, before.adjectives().get(i), after.adjectives().get(i));
      }
      replace(at, before.noun(), after.noun());
    }

    /** Returns where the next word begins. */
    private int replace(int at, String before, String after) {
      if (!before.equals(after)) {
        edits.replace(at, at + before.length(), after, CAUSE);
      }
      return at + before.length() + 1;
    }

    private GermanKinds kinds() {
      if (kinds.isEmpty()) {
        kinds = Optional.of(new GermanKinds());
      }
      return kinds.get();
    }

    private GermanConcord concord() {
      if (concord.isEmpty()) {
        concord = Optional.of(new GermanConcord());
      }
      return concord.get();
    }

    /** {@code am wenigsten Kreide}, {@code ein Uhr}, {@code vom Zeit totschlagen}; nouns under one article. */
    private boolean isStanding(int start, String determiner, List<String> adjectives, int nounEnd) {
      boolean superlative = determiner.equals("am") && !adjectives.isEmpty() && adjectives.getFirst().endsWith("sten");
      String noun = text.substring(WordBounds.start(text, nounEnd), nounEnd);
      String next = isSpace(nounEnd) ? text.substring(nounEnd + 1, wordEnd(nounEnd + 1)) : "";
      String before = around.wordBefore(start);
      boolean joined = determiner.endsWith("m") && determiner.length() < 5;
      boolean doing = joined && next.endsWith("en") && kinds().isInfinitive(next);
      boolean many =
          determiner.equals("die")
              && adjectives.isEmpty()
              && (next.endsWith("en") && kinds().isPluralVerb(next) || kinds().isPluralVerb(before));
      return superlative || determiner.equals("ein") && noun.equals("Uhr") || JOINING.contains(next) || doing || many;
    }

    /** {@code Max von der Grün}; {@code auf diesem basierenden}, where the determiner is a pronoun. */
    private boolean isName(int start, String before, List<String> adjectives) {
      String further = around.wordBefore(start - 1 - before.length());
      boolean named = !further.isEmpty() && Character.isUpperCase(further.charAt(0));
      boolean noble = before.equals("von") && adjectives.isEmpty() && named;
      boolean based =
          Surroundings.isPreposition(before)
              && !adjectives.isEmpty()
              && BASED.stream().anyMatch(adjectives.getFirst()::startsWith);
      return noble || based;
    }

    /** {@code was für ein Unterschied}, {@code was ist das für ein Chip}: no accusative. */
    private static boolean isWhatKind(String determiner, String before) {
      return before.equals("für") && determiner.equals("ein");
    }

    /** Whether a capitalised word stands there that is followed by nothing that makes it part of a name. */
    private boolean isNoun(int at, int end) {
      if (end - at < 3 || !isCapitalized(at, end)) {
        return false;
      }
      if (end == text.length()) {
        return true;
      }
      char next = text.charAt(end);
      char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      if (next == ' ') {
        boolean goesOn = Character.isLowerCase(then) || Character.isDigit(then) || then == '–';
        return goesOn || then == '(' && !isBracketPart(end);
      }
      return ".,;:!?)\n".indexOf(next) >= 0 && !Character.isLetterOrDigit(then);
    }

    /** {@code Fehlerkorrektur (FEC)-Gerät}. */
    private boolean isBracketPart(int at) {
      int close = text.indexOf(')', at);
      return close > 0 && close + 1 < text.length() && text.charAt(close + 1) == '-';
    }

    /** {@code Ökosystem}, {@code KI-Ökosystem}; not {@code LogLevel}. */
    private boolean isCapitalized(int at, int end) {
      int last = text.lastIndexOf('-', end - 1);
      int from = Math.max(at, last + 1);
      return Character.isUpperCase(text.charAt(at))
          && WordBounds.isLowerCase(text, from + 1, end)
          && end - from > 2;
    }

    /** The end of the word at {@code at}, hyphens inside it included. */
    private int wordEnd(int at) {
      int end = at;
      while (end < text.length()
          && (Character.isLetter(text.charAt(end))
              || text.charAt(end) == '-' && end > at && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)))) {
        end++;
      }
      return end;
    }

    /** Whether a noun, or an adjective with an ending, may follow the space at {@code at}. */
    private boolean isBeforeGroup(int at) {
      return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private boolean isSpace(int at) {
      return at < text.length() && text.charAt(at) == ' ';
    }
  }
}
