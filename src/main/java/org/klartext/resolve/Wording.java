package org.klartext.resolve;

import java.util.Locale;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.language.WordBounds;

/** How the words just around a place are written: what grammar says of a name. */
final class Wording {
  /** How the tags of given names end in the German lexicon; the French one does not tell them apart. */
  private static final String GIVEN_NAME = ":VOR";

  private static final String QUOTES = "\"„“”«»‚‘";
  private static final int LONGEST_QUOTE = 40;

  private final String text;
  private final Lexicon.Reader lexicon;
  private final Locale locale;

  Wording(String text, LanguagePack pack) {
    this.text = text;
    this.lexicon = pack.lexicon().reader();
    this.locale = pack.language().locale();
  }

  /** Whether the language writes all nouns with a capital. */
  boolean isGerman() {
    return locale.equals(Locale.GERMAN);
  }

  /** Whether no lexicon knows {@code word}, so that it may be a name. */
  boolean isStrange(String word) {
    return !lexicon.isKnown(word) && !lexicon.isKnown(word.toLowerCase(locale)) && !lexicon.isCompound(word);
  }

  /** Whether {@code word}, with a capital or without, is a pronoun, an article, a preposition or the like. */
  boolean isFunctionWord(String word) {
    return lexicon.isFunctionWord(word.toLowerCase(locale));
  }

  /** Whether {@code word} is a person's or a place's name and no other word. */
  boolean isName(String word) {
    return lexicon.isName(word) && !lexicon.isWord(word);
  }

  /** Whether {@code word} is what a person is called by before the family name, and no common word. */
  boolean isGivenName(String word) {
    return !lexicon.isWord(word)
        && lexicon.readings(word).stream().anyMatch(reading -> reading.tag().endsWith(GIVEN_NAME));
  }

  /** The word just before {@code start}, parted from it by one space. */
  String wordBefore(int start) {
    return WordBounds.before(text, start);
  }

  /** Whether an article or adjective stands just before, as it does before a noun and not before a name. */
  boolean isDetermined(int start) {
    if (start > 1 && "'’".indexOf(text.charAt(start - 1)) >= 0) {
      return Character.toLowerCase(text.charAt(start - 2)) == 'l';
    }
    String before = wordBefore(start).toLowerCase(locale);
    return !before.isEmpty() && lexicon.isDeterminer(before);
  }

  /** A capital inside a sentence, in a language that gives none to nouns. */
  boolean isCapitalInside(int start) {
    if (isGerman() || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || "'’«\u00a0\"“".indexOf(text.charAt(before)) >= 0)) {
      before--;
    }
    return before >= 0 && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
  }

  /** Whether a number follows, as after a product: {@code Ascend 950}. */
  boolean isNumbered(int tail) {
    return tail + 1 < text.length()
        && (text.charAt(tail) == ' ' || text.charAt(tail) == '-')
        && Character.isDigit(text.charAt(tail + 1));
  }

  /** Whether quotation marks stand around just this. */
  boolean isQuoted(int start, int tail) {
    return isQuote(start - 1) && isQuote(tail);
  }

  /** Whether this is one end of a longer name in quotation marks: {@code "China Digital Island"}. */
  boolean isPartOfQuotedName(int start, int tail) {
    boolean first = isQuote(start - 1) && text.startsWith(" ", tail);
    boolean last = isQuote(tail) && start > 1 && text.charAt(start - 1) == ' ';
    int end = first ? quote(tail, 1) : start - 1;
    int begin = first ? tail : last ? quote(start - 1, -1) + 1 : end;
    if (begin < 0 || end < 0 || begin >= end) {
      return false;
    }
    for (String word : text.substring(begin, end).strip().split(" ")) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** The next quotation mark in a direction, {@value #LONGEST_QUOTE} characters away at most; -2 if there is none. */
  private int quote(int from, int step) {
    for (int i = from; i >= 0 && i < text.length() && Math.abs(i - from) < LONGEST_QUOTE; i += step) {
      if (isQuote(i)) {
        return i;
      }
    }
    return -2;
  }

  private boolean isQuote(int at) {
    return at >= 0 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
  }
}
