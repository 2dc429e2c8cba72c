package org.klartext.knowledge.derive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One German word made of several nouns, with the letters that join them.
 *
 * <table>
 * <caption>Parts and whole</caption>
 * <tr><td>Bohne, Brötchen<td>Bohnenbrötchen
 * <tr><td>Himmel, Reich<td>Himmelreich
 * <tr><td>Bildung, Wolke<td>Bildungswolke
 * </table>
 *
 * <p>When not: where a part is no single noun, or is short enough to be an abbreviation.
 */
final class GermanCompound {
  private static final int SHORTEST = 3;
  private static final Set<String> WITH_S =
      Set.of("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum");

  private GermanCompound() {}

  static Optional<String> of(List<String> nouns) {
    if (nouns.size() < 2 || !nouns.stream().allMatch(GermanCompound::isNoun)) {
      return Optional.empty();
    }
    var whole = new StringBuilder(nouns.getFirst());
    for (String noun : nouns.subList(1, nouns.size())) {
      whole.append(joint(whole.toString())).append(noun.toLowerCase(Locale.GERMAN));
    }
    return Optional.of(whole.toString());
  }

  private static boolean isNoun(String word) {
    boolean letters = word.chars().allMatch(Character::isLetter);
    boolean rest = letters && word.substring(1).chars().allMatch(Character::isLowerCase);
    return word.length() >= SHORTEST && rest && Character.isUpperCase(word.charAt(0));
  }

  private static String joint(String before) {
    if (WITH_S.stream().anyMatch(before::endsWith)) {
      return "s";
    }
    return before.endsWith("e") ? "n" : "";
  }
}
