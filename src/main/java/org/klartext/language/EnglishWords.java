package org.klartext.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The English words that stand in German and French texts as they are: {@code Finder}, {@code Bash}, {@code Curses}.
 *
 * <p>English is not repaired; a word of it is only no garble of anything. Names count too ({@code Wendy}). Safe for use
 * by many threads.
 */
public final class EnglishWords {
  private static final String RESOURCE = "/org/languagetool/resource/en/english.dict";

  /** Shorter words are also syllables of Chinese: {@code Song}, {@code Fang}. */
  private static final int SHORTEST = 5;

  private static final int MOST_REMEMBERED = 100_000;

  /** What was found for words, which recur; forgotten when there are too many. */
  private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

  private EnglishWords() {}

  private static final class Loaded {
    static final Dictionary DICTIONARY = load();

    private static Dictionary load() {
      try {
        return Dictionary.read(Objects.requireNonNull(EnglishWords.class.getResource(RESOURCE), RESOURCE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether {@code word}, in any case of its first letter, is English and long enough to be nothing else. */
  public static boolean contains(String word) {
    if (word.length() < SHORTEST) {
      return false;
    }
    Boolean known = REMEMBERED.get(word);
    if (known == null) {
      known = isFound(word);
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      REMEMBERED.put(word, known);
    }
    return known;
  }

  private static boolean isFound(String word) {
    var lookup = new DictionaryLookup(Loaded.DICTIONARY);
    return isKnown(lookup, word) || word.endsWith("s") && isKnown(lookup, word.substring(0, word.length() - 1));
  }

  private static boolean isKnown(DictionaryLookup lookup, String word) {
    String lower = word.toLowerCase(Locale.ENGLISH);
    return !lookup.lookup(word).isEmpty() || !lookup.lookup(lower).isEmpty();
  }
}
