package org.klartext.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether two names are one: letters and digits are compared, without case and accents, and a longer form may hold a
 * shorter one.
 *
 * <p>{@code "Pat Gelsinger"} and {@code "Gelsinger"} are the same, and so are {@code "StepFun / Jieyue"} and
 * {@code "stepfun"}; {@code "Pat Gelsinger"} and {@code "Gelsingers"} are not, since neither holds the other.
 */
final class SameName {
  private static final Pattern ALTERNATIVES = Pattern.compile("(?U)\\s*(?:/|\\||\\(|\\)|;| bzw\\.? )\\s*");

  /** Shorter names have to be equal. */
  private static final int SHORTEST_PART = 4;

  private SameName() {}

  /**
   * Whether {@code name} is one of the names in {@code canonical}.
   *
   * @param canonical a name, or several parted by a slash, a bar, brackets, a semicolon or {@code bzw.}
   */
  static boolean same(String canonical, String name) {
    String key = key(name);
    if (key.isEmpty()) {
      return false;
    }
    for (String one : ALTERNATIVES.split(canonical, -1)) {
      String other = key(one);
      boolean parts = length(other) >= SHORTEST_PART && length(key) >= SHORTEST_PART;
      if (other.equals(key) || parts && (other.contains(key) || key.contains(other))) {
        return true;
      }
    }
    return false;
  }

  /** The letters and digits of {@code text}, without case and accents. */
  static String key(String text) {
    String folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKD), true);
    var key = new StringBuilder(folded.length());
    folded.codePoints().filter(SameName::counts).forEach(key::appendCodePoint);
    return key.toString();
  }

  private static boolean counts(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static int length(String key) {
    return key.codePointCount(0, key.length());
  }
}
