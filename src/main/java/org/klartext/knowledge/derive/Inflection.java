package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

/** The forms of adjectives and of nouns for people, in an order that is the same for every word of a kind. */
final class Inflection {
  private static final List<String> GERMAN = List.of("", "e", "en", "er", "es", "em");

  private Inflection() {}

  /** {@code ukrainisch} gives {@code ukrainisch, ukrainische …}, place by place like those of any other. */
  static List<String> adjective(Language language, String base) {
    return switch (language) {
      case GERMAN -> GERMAN.stream().map(ending -> base + ending).toList();
      case FRENCH -> french(base);
    };
  }

  /** Masculine, feminine, and their plurals. */
  private static List<String> french(String base) {
    String plural = base.endsWith("s") || base.endsWith("x") ? base : base + "s";
    String feminine = feminine(base);
    return List.of(base, feminine, plural, feminine + "s");
  }

  private static String feminine(String base) {
    if (base.endsWith("e") || base.endsWith("è")) {
      return base;
    }
    if (base.endsWith("ien") || base.endsWith("éen") || base.endsWith("yen")) {
      return base + "ne";
    }
    if (base.endsWith("on")) {
      return base + "ne";
    }
    if (base.endsWith("er")) {
      return base.substring(0, base.length() - 2) + "ère";
    }
    if (base.endsWith("ek")) {
      return base.substring(0, base.length() - 2) + "èke";
    }
    if (base.endsWith("ec")) {
      return base + "que";
    }
    return base.endsWith("c") ? stem(base) + "que" : base + "e";
  }

  /**
   * The plural, its dative, the singular, its genitive, the woman, the women; {@code ""} for what is not sure. The
   * plural comes first, because that is what {@code die Ukrainer} mostly is.
   *
   * <table>
   * <caption>Plural and forms</caption>
   * <tr><td>Ukrainer<td>Ukrainer, Ukrainern, Ukrainer, Ukrainers, Ukrainerin, Ukrainerinnen
   * <tr><td>Usbeken<td>Usbeken, Usbeken, Usbeke, Usbeken, Usbekin, Usbekinnen
   * <tr><td>Israelis<td>Israelis, Israelis, Israeli, Israelis, (none), (none)
   * <tr><td>Deutsche<td>Deutsche, Deutschen, Deutscher, Deutschen, Deutsche, Deutsche
   * </table>
   */
  static List<String> people(String plural) {
    if (plural.endsWith("er")) {
      return List.of(plural, plural + "n", plural, plural + "s", plural + "in", plural + "innen");
    }
    if (plural.endsWith("en") || plural.endsWith("rn")) {
      String root = plural.endsWith("en") ? stem(stem(plural)) : stem(plural);
      return List.of(plural, plural, stem(plural), plural, root + "in", root + "innen");
    }
    if (plural.endsWith("e")) {
      return List.of(plural, plural + "n", plural + "r", plural + "n", plural, plural);
    }
    return plural.endsWith("s")
        ? List.of(plural, plural, stem(plural), plural, "", "")
        : List.of(plural, "", "", "", "", "");
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
        first.length() > 3 && first.endsWith("e") && Character.isUpperCase(base.charAt(space + 1)) && bends(first);
    if (adjective) {
      for (String ending : List.of("n", "r", "s", "m")) {
        forms.add(first + ending + base.substring(space));
      }
    }
    return new ArrayList<>(forms);
  }

  /** Whether a word in {@code -e} is an adjective: {@code dunkle}, {@code Kommunistische}, but not {@code Galaxie}. */
  private static boolean bends(String word) {
    boolean capital = Character.isUpperCase(word.charAt(0));
    String lower = word.toLowerCase(Locale.GERMAN);
    return !capital
        || LanguagePack.of(Language.GERMAN).lexicon().reader().readings(lower).stream()
            .anyMatch(reading -> reading.tag().matches("(ADJ|PA[12]):NOM.*"));
  }
}
