package org.klartext.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.GermanConcord.Place;

/**
 * What stands before a German noun group: {@code im} and {@code mit} ask for a case, a sentence's beginning makes a subject
 * likely, and behind a comma or a conjunction {@code die} and {@code das} may be pronouns.
 */
final class Surroundings {
  private static final Map<String, Place> PREPOSITIONS = Map.ofEntries(
      Map.entry("mit", Place.SURELY_DATIVE), Map.entry("von", Place.SURELY_DATIVE), Map.entry("bei", Place.SURELY_DATIVE),
      Map.entry("zu", Place.DATIVE), Map.entry("nach", Place.DATIVE), Map.entry("aus", Place.DATIVE),
      Map.entry("laut", Place.DATIVE), Map.entry("durch", Place.ACCUSATIVE), Map.entry("für", Place.SURELY_ACCUSATIVE),
      Map.entry("gegen", Place.SURELY_ACCUSATIVE), Map.entry("wegen", Place.GENITIVE),
      Map.entry("trotz", Place.GENITIVE), Map.entry("angesichts", Place.GENITIVE), Map.entry("aufgrund", Place.GENITIVE),
      Map.entry("innerhalb", Place.GENITIVE), Map.entry("außerhalb", Place.GENITIVE), Map.entry("in", Place.TWO_WAYS),
      Map.entry("an", Place.TWO_WAYS), Map.entry("auf", Place.TWO_WAYS), Map.entry("über", Place.TWO_WAYS),
      Map.entry("unter", Place.TWO_WAYS), Map.entry("vor", Place.TWO_WAYS), Map.entry("hinter", Place.TWO_WAYS),
      Map.entry("neben", Place.TWO_WAYS), Map.entry("zwischen", Place.TWO_WAYS));

  /** Behind these, as behind a comma, articles may be pronouns. */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "und", "oder", "sondern", "aber", "denn", "sowie", "bzw", "weil", "dass", "wenn", "ob", "da", "als", "wie",
          "obwohl", "während", "bevor", "nachdem", "damit", "indem", "falls", "sobald", "seit", "bis", "ohne", "statt",
          "doch", "auch", "nur");

  private static final Set<String> ABBREVIATIONS =
      Set.of("bzw", "ca", "Nr", "Dr", "vgl", "St", "Bd", "Abs", "Prof", "inkl", "evtl", "ggf", "Mio", "Mrd", "sog");

  private static final String SENTENCE_ENDS = ".!?:;\n„“\"»«(";

  private final String text;

  Surroundings(String text) {
    this.text = text;
  }

  /** Whether {@code word}, in lower case, is a preposition that asks for a case. */
  static boolean isPreposition(String word) {
    return PREPOSITIONS.containsKey(word);
  }

  /** What stands before {@code start} says about the case of what begins there. */
  Place place(int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    boolean wrapped = end > 1 && text.charAt(end - 1) == '\n' && Character.isLowerCase(text.charAt(start));
    if (wrapped && !Character.isWhitespace(text.charAt(end - 2))) {
      end--;
    }
    if (end == 0 || SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      return end > 0 && isAbbreviation(end - 1) ? Place.OPEN : Place.START;
    }
    String before = wordBefore(start);
    Place place = PREPOSITIONS.get(before.toLowerCase(Locale.GERMAN));
    if (place != null) {
      return place;
    }
    boolean noun =
        before.length() > 1 && Character.isUpperCase(before.charAt(0)) && Character.isLowerCase(before.charAt(1));
    return noun && place(start - 1 - before.length()) != Place.START ? Place.AFTER_NOUN : Place.OPEN;
  }

  private boolean isAbbreviation(int stop) {
    int from = WordBounds.start(text, stop);
    return text.charAt(stop) == '.' && (stop - from < 2 || ABBREVIATIONS.contains(text.substring(from, stop)));
  }

  /** Whether a determiner at {@code start} may be a pronoun: {@code weil das Zeit kostet}. */
  boolean mayBePronoun(int start, String determiner, Place place) {
    if (place == Place.START) {
      return false;
    }
    String before = wordBefore(start);
    boolean led = PREPOSITIONS.containsKey(before.toLowerCase(Locale.GERMAN));
    if (led) {
      int from = start - 1 - before.length();
      return isClause(wordBefore(from)) && place(from) != Place.START;
    }
    boolean loose = determiner.equals("das") || determiner.equals("einem") || determiner.startsWith("dies");
    return isClause(before) || loose || place == Place.AFTER_NOUN && determiner.equals("die");
  }

  private static boolean isClause(String before) {
    return before.isEmpty() || CONJUNCTIONS.contains(before.toLowerCase(Locale.GERMAN));
  }

  /** The word that ends one space or line break before {@code start}; empty if punctuation stands there. */
  String wordBefore(int start) {
    boolean parted = start > 1 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\n');
    if (!parted || !Character.isLetter(text.charAt(start - 2))) {
      return "";
    }
    return text.substring(WordBounds.start(text, start - 1), start - 1);
  }
}
