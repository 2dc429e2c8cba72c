package org.klartext.knowledge.derive;

import java.util.Map;

/**
 * Pinyin syllables as Wade–Giles writes them, without apostrophes: {@code ren} is {@code jen}, {@code xun} is {@code
 * hsun}. Taiwanese and older names are spelt so, and machines mix both ({@code Jenxun}).
 */
final class WadeGiles {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("zhi", "chih"), Map.entry("chi", "chih"), Map.entry("shi", "shih"), Map.entry("ri", "jih"),
          Map.entry("zi", "tzu"), Map.entry("ci", "tzu"), Map.entry("si", "ssu"), Map.entry("yan", "yen"),
          Map.entry("ye", "yeh"), Map.entry("you", "yu"), Map.entry("yong", "yung"), Map.entry("yi", "yi"),
          Map.entry("ge", "ko"), Map.entry("ke", "ko"), Map.entry("he", "ho"), Map.entry("er", "erh"),
          Map.entry("gui", "kuei"), Map.entry("kui", "kuei"), Map.entry("jian", "chien"), Map.entry("e", "o"));
  private static final String[][] INITIALS = {
    {"zh", "ch"}, {"ch", "ch"}, {"sh", "sh"}, {"b", "p"}, {"d", "t"}, {"g", "k"}, {"j", "ch"}, {"q", "ch"},
    {"x", "hs"}, {"r", "j"}, {"z", "ts"}, {"c", "ts"}
  };

  private WadeGiles() {}

  static String of(String syllable) {
    String plain = syllable.replace('ü', 'u');
    String whole = WHOLE.get(plain);
    if (whole != null) {
      return whole;
    }
    if (plain.matches("(g|k|h|sh)uo")) {
      return (plain.startsWith("sh") ? "sh" : plain.startsWith("h") ? "h" : "k") + "uo";
    }
    for (String[] initial : INITIALS) {
      if (plain.startsWith(initial[0])) {
        return initial[1] + finalOf(plain.substring(initial[0].length()));
      }
    }
    return splitInitial(plain);
  }

  /** Initials that both systems write alike. */
  private static String splitInitial(String syllable) {
    int at = "ptkfmnlhsyw".indexOf(syllable.charAt(0)) >= 0 ? 1 : 0;
    return syllable.substring(0, at) + finalOf(syllable.substring(at));
  }

  private static String finalOf(String end) {
    return switch (end) {
      case "ong" -> "ung";
      case "iong" -> "iung";
      case "ian" -> "ien";
      case "ie" -> "ieh";
      case "ue", "üe" -> "ueh";
      case "uo" -> "o";
      default -> end;
    };
  }
}
