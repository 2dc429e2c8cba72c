package org.klartext.resolve.backward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * The phrases of a text that are written as a name is, though their words are ordinary.
 *
 * <table>
 * <caption>What shows a name</caption>
 * <tr><td>quotation marks around it<td>„Tief in den Wolken“
 * <tr><td>German: an adjective with a capital, two nouns side by side, a compound that no lexicon has<td>Brüllende
 *     Gezeiten, Gesicht zur Wand Intelligenz, Sprungstern
 * <tr><td>French: a noun with a capital inside a sentence<td>le jeu Étoile de fer
 * </table>
 */
final class Phrases {
  private static final int MOST_WORDS = 5;
  private static final int MOST_JOINTS = 2;
  private static final int LONGEST_JOINT = 6;
  private static final int SHORTEST_WORD = 3;
  private static final Set<String> AMOUNTS =
      Set.of("million", "millionen", "milliarde", "milliarden", "millions", "milliard", "milliards");

  private static final char NO_BREAK = '\u00a0';
  private static final String JOINING = " -'’\u00a0";
  private static final String OPENING = "\"„“«»‚‘";
  private static final String CLOSING = "\"“”«»‘’";

  private final String text;
  private final Language language;
  private final Locale locale;
  private final Lexicon.Reader lexicon;
  private final List<Word> words = new ArrayList<>();

  /** A word, or part of one between hyphens; what it is like is found out when it is asked for. */
  private final class Word {
    private final int start;
    private final int end;

    /** What parts it from the word before, if it is one character that joins words; else NUL. */
    private final char gap;

    private @Nullable String text;
    private @Nullable Boolean joint;

    Word(int start, int end, char gap) {
      this.start = start;
      this.end = end;
      this.gap = gap;
    }

    String text() {
      String known = text;
      if (known == null) {
        known = Phrases.this.text.substring(start, end);
        text = known;
      }
      return known;
    }

    boolean isCapital() {
      return Character.isUpperCase(Phrases.this.text.charAt(start));
    }

    boolean isJoined() {
      return gap != '\0';
    }

    boolean isHyphened() {
      return gap == '-';
    }

    boolean isJoint() {
      if (joint == null) {
        joint = end - start < LONGEST_JOINT && isJoint(text().toLowerCase(locale));
      }
      return joint;
    }

    private boolean isJoint(String lower) {
      boolean elided = language == Language.FRENCH && (lower.equals("l") || lower.equals("d"));
      return elided || lexicon.isFunctionWord(lower);
    }
  }

  Phrases(String text, LanguagePack pack) {
    this.text = text;
    this.language = pack.language();
    this.locale = language.locale();
    this.lexicon = pack.lexicon().reader();
    part();
  }

  private void part() {
    int at = 0;
    int before = -1;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      boolean single = before >= 0 && at == before + 1;
      boolean joins = single && JOINING.indexOf(text.charAt(before)) >= 0;
      words.add(new Word(at, end, joins ? text.charAt(before) : '\0'));
      before = end;
      at = end;
    }
  }

  /** All phrases that are marked as names, the longest from each word first. */
  List<Phrase> find() {
    var found = new ArrayList<Phrase>();
    for (int i = 0; i < words.size(); i++) {
      if (mayBegin(i) && !words.get(i).isJoint()) {
        from(i, found);
      }
    }
    return found;
  }

  private boolean mayBegin(int index) {
    int before = words.get(index).start - 1;
    return words.get(index).isCapital() || before >= 0 && isOpened(before);
  }

  private boolean isOpened(int before) {
    int at = before;
    while (at > 0 && (text.charAt(at) == ' ' || text.charAt(at) == NO_BREAK)) {
      at--;
    }
    return OPENING.indexOf(text.charAt(at)) >= 0;
  }

  private void from(int first, List<Phrase> found) {
    var ends = new ArrayList<Integer>();
    int meaning = 1;
    int joints = 0;
    ends.add(first);
    for (int i = first + 1; i < words.size() && words.get(i).isJoined() && meaning < MOST_WORDS; i++) {
      joints = words.get(i).isJoint() ? joints + 1 : 0;
      if (joints > MOST_JOINTS) {
        break;
      }
      if (!words.get(i).isJoint()) {
        meaning++;
        ends.add(i);
      }
    }
    for (int last : ends.reversed()) {
      mark(first, last).ifPresent(mark -> found.add(phrase(first, last, mark)));
    }
  }

  private Phrase phrase(int first, int last, Mark mark) {
    var meaning = new ArrayList<String>();
    for (Word word : words.subList(first, last + 1)) {
      if (!word.isJoint()) {
        meaning.add(word.text());
      }
    }
    return new Phrase(words.get(first).start, words.get(last).end, meaning, mark);
  }

  private Optional<Mark> mark(int first, int last) {
    boolean cut = words.get(first).isHyphened() || last + 1 < words.size() && words.get(last + 1).isHyphened();
    if (isQuoted(first, last)) {
      return Optional.of(Mark.QUOTED);
    }
    if (cut || isCounted(first)) {
      return Optional.empty();
    }
    return switch (language) {
      case GERMAN -> germanMark(first, last);
      case FRENCH -> isFrenchName(first, last) ? Optional.of(Mark.CAPITAL) : Optional.empty();
    };
  }

  /** {@code 640 Millionen Euro}, {@code zwölf Millionen Euro}. */
  private boolean isCounted(int first) {
    if (AMOUNTS.contains(words.get(first).text().toLowerCase(locale))) {
      return true;
    }
    int before = words.get(first).start - 2;
    return before >= 0 && Character.isDigit(text.charAt(before));
  }

  private boolean isQuoted(int first, int last) {
    int after = words.get(last).end;
    while (after < text.length() - 1 && (text.charAt(after) == NO_BREAK || "?! ".indexOf(text.charAt(after)) >= 0)) {
      after++;
    }
    int before = words.get(first).start - 1;
    return before >= 0 && isOpened(before) && after < text.length() && CLOSING.indexOf(text.charAt(after)) >= 0;
  }

  private Optional<Mark> germanMark(int first, int last) {
    Word word = words.get(first);
    boolean isEnd = words.get(last).isCapital() || isNumber(words.get(last));
    if (!word.isCapital() || !isEnd) {
      return Optional.empty();
    }
    if (first == last) {
      return lexicon.isKnown(word.text()) ? Optional.empty() : Optional.of(Mark.COMPOUND);
    }
    if (isInside(first) && isAdjective(word.text())) {
      return Optional.of(Mark.CAPITAL);
    }
    if (first + 1 == last && words.get(last).isHyphened() && (isSign(word) || isSign(words.get(last)))) {
      return Optional.of(Mark.APPOSED);
    }
    boolean hyphened = true;
    for (int i = first + 1; i <= last; i++) {
      boolean apposed = !words.get(i - 1).isJoint() && !words.get(i).isJoint() && !words.get(i).isHyphened();
      if (apposed && words.get(i - 1).isCapital() && (words.get(i).isCapital() || isNumber(words.get(i)))) {
        return Optional.of(Mark.APPOSED);
      }
      hyphened &= words.get(i).isHyphened();
    }
    boolean known = lexicon.isKnown(text.substring(word.start, words.get(last).end));
    return hyphened && !known ? Optional.of(Mark.COMPOUND) : Optional.empty();
  }

  private boolean isAdjective(String word) {
    for (Lexicon.Reading reading : lexicon.readings(word.toLowerCase(locale))) {
      if (reading.tag().startsWith("ADJ") || reading.tag().startsWith("PA") || reading.tag().startsWith("ZAL")) {
        return true;
      }
    }
    return false;
  }

  /** A number or a letter, as in {@code K-Medikament}. */
  private static boolean isSign(Word word) {
    return isNumber(word) || word.text().length() == 1;
  }

  private static boolean isNumber(Word word) {
    return Character.isDigit(word.text().charAt(0));
  }

  private boolean isFrenchName(int first, int last) {
    Word word = words.get(first);
    Word end = words.get(last);
    boolean ends = end.text().length() >= SHORTEST_WORD || end.isCapital() || isNumber(end);
    return first < last && ends && word.isCapital() && (isInside(first) || end.isCapital());
  }

  /** Whether a word stands inside a sentence, where only names have a capital that have no other reason. */
  private boolean isInside(int index) {
    Word word = words.get(index);
    return index > 0 && (word.isJoined() || text.startsWith(", ", word.start - 2) || text.startsWith(": ", word.start - 2));
  }
}
