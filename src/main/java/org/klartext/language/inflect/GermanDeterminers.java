package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** German articles and the words that bend like them, with the case, number and gender they show. */
final class GermanDeterminers {
  static final List<String> GENDERS = List.of("MAS", "FEM", "NEU");
  private static final Map<String, List<String>> DEFINITE =
      Map.of(
          "NOM", List.of("der", "die", "das", "die"),
          "AKK", List.of("den", "die", "das", "die"),
          "DAT", List.of("dem", "der", "dem", "den"),
          "GEN", List.of("des", "der", "des", "der"));
  private static final Map<String, List<String>> LIKE_DIES =
      Map.of(
          "NOM", List.of("er", "e", "es", "e"),
          "AKK", List.of("en", "e", "es", "e"),
          "DAT", List.of("em", "er", "em", "en"),
          "GEN", List.of("es", "er", "es", "er"));
  private static final Map<String, List<String>> LIKE_EIN =
      Map.of(
          "NOM", List.of("", "e", "", "e"),
          "AKK", List.of("en", "e", "", "e"),
          "DAT", List.of("em", "er", "em", "en"),
          "GEN", List.of("es", "er", "es", "er"));
  private static final List<String> DIES = List.of("dies", "jed", "jen", "welch", "manch", "solch");
  private static final List<String> EIN = List.of("ein", "kein", "mein", "dein", "sein", "ihr", "unser");

  /** A preposition with the article joined to it: its case and what is written for masculine and neuter, feminine. */
  private static final Map<String, Map<String, List<String>>> JOINED =
      Map.of(
          "in", Map.of("DAT", List.of("im", "in der", "im"), "AKK", List.of("in den", "in die", "ins")),
          "an", Map.of("DAT", List.of("am", "an der", "am"), "AKK", List.of("an den", "an die", "ans")),
          "von", Map.of("DAT", List.of("vom", "von der", "vom")),
          "zu", Map.of("DAT", List.of("zum", "zur", "zum")),
          "bei", Map.of("DAT", List.of("beim", "bei der", "beim")));

  private static final Map<String, List<Shown>> FORMS = forms();

  private GermanDeterminers() {}

  /** How a word goes on when it bends. */
  enum Kind {
    DEFINITE,
    DIES,
    EIN,
    JOINED
  }

  /**
   * A determiner apart from its ending.
   *
   * @param stem such as {@code dies}; a preposition for {@link Kind#JOINED}
   */
  record Determiner(String stem, Kind kind) {
    /** How adjectives bend behind it. */
    String declension() {
      return kind == Kind.EIN ? "IND" : "DEF";
    }

    /** The form; for a joined one only in the singular. */
    String form(String grammaticalCase, String number, String gender) {
      int column = number.equals("PLU") ? 3 : GENDERS.indexOf(gender);
      return switch (kind) {
        case DEFINITE -> cell(DEFINITE, grammaticalCase, column);
        case DIES -> stem + cell(LIKE_DIES, grammaticalCase, column);
        case EIN -> stem + cell(LIKE_EIN, grammaticalCase, column);
        case JOINED -> cell(JOINED.getOrDefault(stem, Map.of()), grammaticalCase, column);
      };
    }
  }

  private static String cell(Map<String, List<String>> table, String grammaticalCase, int column) {
    return table.getOrDefault(grammaticalCase, List.of()).get(column);
  }

  /** What a form may be. */
  record Shown(Determiner determiner, String grammaticalCase, String number, String gender) {}

  /** All that {@code word}, in lower case, may be as a determiner. */
  static List<Shown> read(String word) {
    return FORMS.getOrDefault(word, List.of());
  }

  /** All forms, in lower case, with what they may be. */
  static Map<String, List<Shown>> all() {
    return FORMS;
  }

  private static Map<String, List<Shown>> forms() {
    var determiners = new ArrayList<Determiner>();
    determiners.add(new Determiner("d", Kind.DEFINITE));
    DIES.forEach(stem -> determiners.add(new Determiner(stem, Kind.DIES)));
    EIN.forEach(stem -> determiners.add(new Determiner(stem, Kind.EIN)));
    Map<String, List<Shown>> forms = new HashMap<>();
    for (Determiner determiner : determiners) {
      for (String grammaticalCase : GermanDeclension.CASES) {
        for (String gender : GENDERS) {
          add(forms, determiner, grammaticalCase, "SIN", gender);
          add(forms, determiner, grammaticalCase, "PLU", gender);
        }
      }
    }
    JOINED.forEach(
        (preposition, cases) -> {
          var determiner = new Determiner(preposition, Kind.JOINED);
          for (String grammaticalCase : GermanDeclension.CASES) {
            for (String gender : cases.containsKey(grammaticalCase) ? GENDERS : List.<String>of()) {
              add(forms, determiner, grammaticalCase, "SIN", gender);
            }
          }
        });
    return forms;
  }

  private static void add(
      Map<String, List<Shown>> forms, Determiner determiner, String grammaticalCase, String number, String gender) {
    String form = determiner.form(grammaticalCase, number, gender);
    if (form.indexOf(' ') < 0) {
      forms.computeIfAbsent(form, key -> new ArrayList<>()).add(new Shown(determiner, grammaticalCase, number, gender));
    }
  }
}
