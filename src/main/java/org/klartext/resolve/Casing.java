package org.klartext.resolve;

import java.util.Locale;
import org.klartext.language.Lexicon;

/**
 * Compares a name with how it stands in a text, word by word.
 *
 * <table>
 * <caption>Name, text, verdict</caption>
 * <tr><td>OpenAI<td>OpenAI, OPENAI<td>{@link Verdict#SAME}
 * <tr><td>OpenAI<td>Openai<td>{@link Verdict#WRONG}
 * <tr><td>Das Erste<td>Das erste (Wort)<td>{@link Verdict#OTHER}
 * <tr><td>Loi de Moore<td>loi de Moore<td>{@link Verdict#OTHER}
 * <tr><td>loi de Moore<td>Loi de Moore<td>{@link Verdict#SAME}
 * </table>
 */
final class Casing {
  /** What the comparison says. */
  enum Verdict {
    /** The name, as it may stand. */
    SAME,
    /** The name with its capitals wrong. */
    WRONG,
    /** Other words. */
    OTHER
  }

  private Casing() {}

  static Verdict of(String name, String found, Lexicon.Reader lexicon) {
    if (found.equals(name) || found.equals(found.toUpperCase(Locale.ROOT)) && isLong(found)) {
      return Verdict.SAME;
    }
    String[] right = name.split("[ \\-]");
    String[] words = found.split("[ \\-\\u00a0]");
    if (right.length != words.length) {
      return Character.isUpperCase(found.charAt(0)) || !isUpper(name) ? Verdict.SAME : Verdict.OTHER;
    }
    Verdict verdict = Verdict.SAME;
    for (int i = 0; i < words.length; i++) {
      Verdict word = ofWord(right[i], words[i], i == 0, lexicon);
      if (word == Verdict.OTHER) {
        return word;
      }
      verdict = word == Verdict.WRONG ? word : verdict;
    }
    return verdict;
  }

  private static Verdict ofWord(String right, String word, boolean first, Lexicon.Reader lexicon) {
    if (right.isEmpty() || word.isEmpty() || right.equals(word)) {
      return Verdict.SAME;
    }
    boolean sameLetters = right.equalsIgnoreCase(word);
    boolean sameTail = right.length() == word.length() && right.regionMatches(1, word, 1, word.length() - 1);
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (!sameLetters) {
      return capital == isUpper(right) ? Verdict.SAME : Verdict.OTHER;
    }
    if (sameTail) {
      return first && capital ? Verdict.SAME : Verdict.OTHER;
    }
    boolean mixed = isMixed(right) && right.length() > 4;
    boolean strange = !lexicon.isKnown(word) && !lexicon.isKnown(word.toLowerCase(Locale.ROOT));
    return mixed && strange && (capital || !isUpper(right)) ? Verdict.WRONG : Verdict.OTHER;
  }

  private static boolean isUpper(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** Capitals inside, and small letters too. */
  private static boolean isMixed(String word) {
    return word.substring(1).chars().anyMatch(Character::isUpperCase) && word.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean isLong(String word) {
    return word.length() > 2;
  }
}
