package org.klartext.language.inflect;

import java.util.List;

/**
 * The endings of German adjectives.
 *
 * <table>
 * <caption>How they decline</caption>
 * <tr><td>strong ({@code SOL})<td>roter Umschlag
 * <tr><td>mixed ({@code IND})<td>ein roter Umschlag, eines roten Umschlags
 * <tr><td>weak ({@code DEF})<td>der rote Umschlag
 * </table>
 */
final class GermanDeclension {
  static final List<String> CASES = List.of("NOM", "AKK", "DAT", "GEN");
  static final List<String> NUMBERS = List.of("SIN", "PLU");
  static final List<String> DECLENSIONS = List.of("SOL", "IND", "DEF");

  private GermanDeclension() {}

  /** The ending: {@code e}, {@code en}, {@code er}, {@code es} or {@code em}. */
  static String ending(String declension, String grammaticalCase, String number, String gender) {
    boolean plural = number.equals("PLU");
    return switch (declension) {
      case "SOL" -> plural ? strongPlural(grammaticalCase) : strong(grammaticalCase, gender);
      case "IND" -> !plural && isDirect(grammaticalCase, gender) ? strong(grammaticalCase, gender) : "en";
      default -> !plural && isDirect(grammaticalCase, gender) ? "e" : "en";
    };
  }

  /** Whether the form is the nominative or looks like it: accusative of all but the masculine. */
  private static boolean isDirect(String grammaticalCase, String gender) {
    return grammaticalCase.equals("NOM") || grammaticalCase.equals("AKK") && !gender.equals("MAS");
  }

  private static String strong(String grammaticalCase, String gender) {
    boolean feminine = gender.equals("FEM");
    return switch (grammaticalCase) {
      case "NOM" -> feminine ? "e" : gender.equals("MAS") ? "er" : "es";
      case "AKK" -> feminine ? "e" : gender.equals("MAS") ? "en" : "es";
      case "DAT" -> feminine ? "er" : "em";
      default -> feminine ? "er" : "en";
    };
  }

  private static String strongPlural(String grammaticalCase) {
    return switch (grammaticalCase) {
      case "DAT" -> "en";
      case "GEN" -> "er";
      default -> "e";
    };
  }
}
