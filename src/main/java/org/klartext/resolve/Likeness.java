package org.klartext.resolve;

import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

/** How much a respelt name is like the name or like its Chinese sounds, in [0, 1]. */
final class Likeness {
  private static final double ENOUGH = 0.6;
  private static final double ENOUGH_FOR_SHORT = 0.75;
  private static final int SHORT = 6;

  private Likeness() {}

  /** How like a name {@code word} must be; short words are like many things. */
  static double enough(String word) {
    return word.length() < SHORT ? ENOUGH_FOR_SHORT : ENOUGH;
  }

  static double of(String word, Knowledge.Sound sound, Entity entity, Language language) {
    String folded = Folding.fold(word);
    String name = Folding.fold(entity.shortName(language));
    String last = name.substring(name.lastIndexOf(' ') + 1);
    String spoken = Folding.fold(sound.syllables()).replace(" ", "");
    return Math.max(ratio(folded, last), ratio(folded, spoken));
  }

  /** One minus the edit distance by the longer length. */
  static double ratio(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : 1 - (double) distance(a, b) / longer;
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
