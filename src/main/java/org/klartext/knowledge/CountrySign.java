package org.klartext.knowledge;

/**
 * The one sign that stands for a country in Chinese headlines, alone or with the word for its side, army or press: 乌, 乌方,
 * 乌军, 乌媒. Many countries share each.
 */
public final class CountrySign {
  private static final String OWNED = "方军媒";

  private CountrySign() {}

  /** Whether {@code pivot} is a sign with a word behind it: 乌军, not 乌. */
  public static boolean isSide(String pivot) {
    return pivot.length() == 2 && OWNED.indexOf(pivot.charAt(1)) >= 0;
  }
}
