package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.klartext.language.Language;

/** The forms of adjectives and of nouns for people, in an order that is the same for every word of a kind. */
final class Inflection {
  private static final List<String> GERMAN = List.of("", "e", "en", "er", "es", "em");

  private Inflection() {}

  /** {@code ukrainisch} gives {@code ukrainisch, ukrainische, ukrainischen …}; place by place like those of any other. */
  static List<String> adjective(Language language, String base) {
    return switch (language) {
      case GERMAN -> GERMAN.stream().map(ending -> base + ending).toList();
      case FRENCH -> french(base);
    };
  }

  /** Masculine, feminine, and their plurals. */
  private static List<String> french(String base) {
    String feminine;
    if (base.endsWith("e")) {
      feminine = base;
    } else if (base.endsWith("ien") || base.endsWith("éen")) {
      feminine = base + "ne";
    } else if (base.endsWith("er")) {
      feminine = base.substring(0, base.length() - 2) + "ère";
    } else if (base.endsWith("ec")) {
      feminine = base + "que";
    } else if (base.endsWith("c")) {
      feminine = base.substring(0, base.length() - 1) + "que";
    } else {
      feminine = base + "e";
    }
    String plural = base.endsWith("s") || base.endsWith("x") ? base : base + "s";
    return List.of(base, feminine, plural, feminine + "s");
  }

  /** {@code Ukrainer} gives {@code Ukrainer, Ukrainern, Ukrainers, Ukrainerin, Ukrainerinnen}. */
  static List<String> people(String base) {
    return base.endsWith("e")
        ? List.of(base, base + "n", base + "n", stem(base) + "in", stem(base) + "innen")
        : List.of(base, base + "n", base + "s", base + "in", base + "innen");
  }

  private static String stem(String base) {
    return base.substring(0, base.length() - 1);
  }

  /**
   * The forms of a phrase whose first words are adjectives in {@code -e}: {@code dunkle Seite} gives {@code dunklen
   * Seite, dunkler Seite …}. The base form comes first. For names, which are written in one form whatever stands there;
   * terms are put into the same form by {@link org.klartext.language.inflect.Rephrasing}.
   */
  static List<String> phrase(String base) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(base);
    int space = base.indexOf(' ');
    String first = space < 0 ? "" : base.substring(0, space);
    boolean adjective =
        first.length() > 3 && first.endsWith("e") && Character.isUpperCase(base.charAt(space + 1));
    if (adjective) {
      for (String ending : List.of("n", "r", "s", "m")) {
        forms.add(first + ending + base.substring(space));
      }
    }
    return new ArrayList<>(forms);
  }
}
