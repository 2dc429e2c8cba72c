package org.klartext.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * French: elision, and articles before what was a phrase and becomes a name.
 *
 * <table>
 * <caption>before → after</caption>
 * <tr><td>d'Ultraman<td>d'Altman
 * <tr><td>d'Octet<td>de ByteDance
 * <tr><td>qu'Octet<td>que ByteDance
 * <tr><td>du Petit Pain aux haricots<td>de Doubao
 * <tr><td>de Kissinger, for Altman<td>d'Altman
 * </table>
 */
final class FrenchMorphology implements Morphology {
  /** What is left of an article's word when what follows is a name that takes none. */
  private static final Map<String, String> WITHOUT_ARTICLE =
      Map.of("du", "de ", "des", "de ", "au", "à ", "aux", "à ", "le", "", "la", "", "les", "");

  @Override
  public int ending(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
      end++;
    }
    return end == from ? 0 : end == from + 1 && text.charAt(from) == 's' ? 1 : -1;
  }

  @Override
  public String attach(String name, String ending) {
    return name;
  }

  @Override
  public Replacement fit(String text, int start, int end, String written, boolean phrase) {
    int word = wordBefore(text, start);
    String before = text.substring(word, start);
    String lower = before.toLowerCase(Locale.FRENCH);
    boolean vowel = startsWithVowel(written);
    if (lower.endsWith("'") || lower.endsWith("’")) {
      if (phrase && lower.length() == 2 && lower.charAt(0) == 'l') {
        return new Replacement(word, end, written, 0);
      }
      return vowel || !isElided(lower)
          ? new Replacement(start, end, written, 0)
          : replaced(word, end, before.substring(0, before.length() - 1) + "e ", written);
    }
    String bare = lower.strip();
    String instead = phrase && WITHOUT_ARTICLE.containsKey(bare) ? WITHOUT_ARTICLE.get(bare) : before;
    if (vowel && instead.equalsIgnoreCase("de ")) {
      instead = before.charAt(0) == 'D' ? "D’" : "d’";
    } else if (vowel && instead.equalsIgnoreCase("que ")) {
      instead = instead.substring(0, 2) + "’";
    }
    return instead.equals(before)
        ? new Replacement(start, end, written, 0)
        : replaced(word, end, instead, written);
  }

  private static Replacement replaced(int start, int end, String before, String written) {
    return new Replacement(start, end, before + written, before.length());
  }

  private static boolean isElided(String word) {
    return switch (word.substring(0, word.length() - 1)) {
      case "d", "l", "qu", "s", "n", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu" -> true;
      default -> false;
    };
  }

  /** The start of the word before {@code start}, with its space or apostrophe, or {@code start} if there is none. */
  private static int wordBefore(String text, int start) {
    if (start < 2) {
      return start;
    }
    char join = text.charAt(start - 1);
    if (join != ' ' && join != '\'' && join != '’') {
      return start;
    }
    int at = start - 1;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at == start - 1 ? start : at;
  }

  private static boolean startsWithVowel(String word) {
    if (word.length() > 1 && Character.isUpperCase(word.charAt(1)) && word.indexOf(' ') < 0 && word.length() < 5) {
      return "AEFHILMNORSX".indexOf(word.charAt(0)) >= 0 && isSpelledOut(word);
    }
    String bare = Normalizer.normalize(word.substring(0, 1), Normalizer.Form.NFD);
    return "AEIOUaeiou".indexOf(bare.charAt(0)) >= 0;
  }

  /** Whether an abbreviation is said letter by letter: it has no vowel to say it as a word, or begins with one. */
  private static boolean isSpelledOut(String word) {
    boolean startsWithVowel = "AEIO".indexOf(word.charAt(0)) >= 0;
    return startsWithVowel || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
  }
}
