package org.klartext.language.inflect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * Which kinds of German words a noun group is made of and stands beside: adjectives with an ending ({@code neuen}),
 * infinitives, verbs of a plural subject.
 *
 * <p>Not safe for use by several threads.
 */
public final class GermanKinds {
  private static final List<String> ENDINGS = List.of("en", "er", "es", "em", "e");

  /** Stems that bend like adjectives or like pronouns, as the writer likes. */
  private static final List<String> FREE_STEMS =
      List.of("meist", "solch", "viel", "wenig", "ander", "beid", "einig", "mehrer", "manch", "sämtlich", "all", "selb");

  /** What was found for words, which recur; forgotten when there are too many. */
  private static final Map<String, Boolean> ADJECTIVES = new ConcurrentHashMap<>();

  private static final int MOST_REMEMBERED = 100_000;

  private final Lexicon.Reader lexicon = LanguagePack.of(Language.GERMAN).lexicon().reader();

  /** Whether {@code word} is an adjective with an ending, and nothing else. */
  public boolean isAdjective(String word) {
    boolean bent = !ending(word).isEmpty() && Character.isLowerCase(word.charAt(0));
    if (!bent) {
      return false;
    }
    Boolean known = ADJECTIVES.get(word);
    if (known == null) {
      known = isPlainAdjective(word);
      if (ADJECTIVES.size() >= MOST_REMEMBERED) {
        ADJECTIVES.clear();
      }
      ADJECTIVES.put(word, known);
    }
    return known;
  }

  private boolean isPlainAdjective(String word) {
    if (lexicon.isFunctionWord(word) || FREE_STEMS.stream().anyMatch(word::startsWith)) {
      return false;
    }
    return lexicon.readings(word).stream().anyMatch(reading -> NounShapes.isBentAdjective(reading.tag()));
  }

  /** Whether {@code word} is the base form of a verb. */
  public boolean isInfinitive(String word) {
    return lexicon.readings(word).stream().anyMatch(reading -> reading.tag().startsWith("VER:INF"));
  }

  /** Whether {@code word} is a verb of a plural subject and of no other. */
  public boolean isPluralVerb(String word) {
    List<Lexicon.Reading> readings = lexicon.readings(word);
    return readings.stream().anyMatch(reading -> reading.tag().matches("VER:(...:)?3:PLU.*"))
        && readings.stream().noneMatch(reading -> reading.tag().matches("VER:(...:)?3:SIN.*"));
  }

  /** The ending of an adjective; empty if it has none. */
  static String ending(String adjective) {
    for (String ending : ENDINGS) {
      if (adjective.length() > ending.length() + 2 && adjective.endsWith(ending)) {
        return ending;
      }
    }
    return "";
  }
}
