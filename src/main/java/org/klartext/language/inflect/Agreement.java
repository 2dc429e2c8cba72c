package org.klartext.language.inflect;

import java.util.Optional;
import org.klartext.language.Language;
import org.klartext.language.Morphology.Replacement;

/**
 * Puts the article and the adjectives before a phrase into the gender of the phrase that takes its place.
 *
 * <table>
 * <caption>Some phrases and what becomes of the words before them</caption>
 * <tr><td>mit einer Kombinationsfaust<td>mit einem Maßnahmenpaket
 * <tr><td>ein teurer Ladeschatz<td>eine teure Powerbank
 * <tr><td>zur Faust<td>zum Paket
 * <tr><td>La formation du modèle<td>L'entraînement du modèle
 * <tr><td>du trésor de charge<td>de la batterie externe
 * </table>
 *
 * <p>When not: where no article stands before, where the gender of the new phrase is not known, in the plural of French.
 * What stands behind the phrase, and pronouns that mean it, stay as they are.
 */
public sealed interface Agreement permits GermanAgreement, FrenchAgreement {

  /**
   * The phrase to write.
   *
   * @param base nominative singular, or the only number it has
   * @param gender {@code m}, {@code f}, {@code n} or {@code pl}, where it is known
   * @param form the base in the form of the phrase that stands in the text
   */
  record Phrase(String base, Optional<String> gender, String form) {}

  /** An agreement of {@code language}; not safe for use by several threads. */
  static Agreement of(Language language) {
    return switch (language) {
      case GERMAN -> new GermanAgreement();
      case FRENCH -> new FrenchAgreement();
    };
  }

  /**
   * What to replace when {@code [start, end)} of {@code text} becomes {@code phrase}; empty if nothing before it has to
   * change, or if it is not sure into what.
   */
  Optional<Replacement> fit(String text, int start, int end, Phrase phrase);
}
