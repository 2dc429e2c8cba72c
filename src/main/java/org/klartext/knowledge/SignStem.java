package org.klartext.knowledge;

import java.util.List;
import org.klartext.language.Language;

/**
 * What the forms of a word have in common, so that a dictionary of base forms finds them all.
 *
 * <table>
 * <caption>Forms with one stem</caption>
 * <tr><td>German<td>Wolf, Wölfe, Wölfen; extrem, extremes; brüllen, brüllende
 * <tr><td>French<td>céleste, célestes; général, générale; doré, dorées, dorer
 * </table>
 *
 * <p>Words of other meaning may share a stem too; what is read back with several words has several stems.
 */
public final class SignStem {
  private static final int SHORTEST = 3;

  /** One letter may well belong to the word: {@code Span}, {@code Haus}. */
  private static final int SHORTEST_BEFORE_LETTER = 4;

  private static final List<String> GERMAN = List.of("end", "em", "en", "er", "es", "e", "n", "s");
  private static final List<String> FRENCH = List.of("er", "ir", "s", "x", "e");

  private SignStem() {}

  /** The stem of {@code word}, folded; empty only if {@code word} has neither letters nor digits. */
  public static String of(Language language, String word) {
    List<String> endings = language == Language.GERMAN ? GERMAN : FRENCH;
    String stem = Folding.fold(word).replace(" ", "");
    String shorter = shorter(stem, endings);
    while (!shorter.equals(stem)) {
      stem = shorter;
      shorter = shorter(stem, endings);
    }
    return stem;
  }

  private static String shorter(String stem, List<String> endings) {
    for (String ending : endings) {
      boolean consonant = ending.length() == 1 && !ending.equals("e");
      int shortest = consonant ? SHORTEST_BEFORE_LETTER : SHORTEST;
      if (stem.endsWith(ending) && stem.length() - ending.length() >= shortest) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
