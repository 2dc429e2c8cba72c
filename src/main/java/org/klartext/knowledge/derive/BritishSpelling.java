package org.klartext.knowledge.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** English words as they are spelt on either side of the Atlantic: {@code Harbor}, {@code Harbour}. */
final class BritishSpelling {
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("Harbor", "Harbour"), Map.entry("Color", "Colour"), Map.entry("Labor", "Labour"),
          Map.entry("Honor", "Honour"), Map.entry("Armor", "Armour"),
          Map.entry("Vapor", "Vapour"), Map.entry("Center", "Centre"), Map.entry("Theater", "Theatre"),
          Map.entry("Fiber", "Fibre"), Map.entry("Meter", "Metre"), Map.entry("Defense", "Defence"),
          Map.entry("Gray", "Grey"), Map.entry("Program", "Programme"), Map.entry("Jewelry", "Jewellery"),
          Map.entry("Aluminum", "Aluminium"), Map.entry("Plow", "Plough"), Map.entry("Catalog", "Catalogue"));

  private BritishSpelling() {}

  /** The glosses, each followed by its other spelling if it has one. */
  static List<String> both(List<String> glosses) {
    Set<String> both = new LinkedHashSet<>();
    for (String gloss : glosses) {
      both.add(gloss);
      for (Map.Entry<String, String> word : WORDS) {
        both.add(replaced(gloss, word.getKey(), word.getValue()));
        both.add(replaced(gloss, word.getValue(), word.getKey()));
      }
    }
    return List.copyOf(both);
  }

  private static String replaced(String gloss, String word, String other) {
    return gloss.contains(word) ? Pattern.compile("\\b" + word + "\\b").matcher(gloss).replaceAll(other) : gloss;
  }
}
