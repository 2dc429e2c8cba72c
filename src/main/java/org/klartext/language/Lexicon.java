package org.klartext.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The full forms of a language's words, with their lemmas.
 *
 * <p>A name that is also an ordinary word ({@code Byte}, {@code idéal}) needs more evidence than one that is not.
 */
public final class Lexicon {
  private final Dictionary dictionary;
  private static final int SHORTEST_PART = 4;

  /** Longer ones are in books of records; looking for the parts of a row of letters takes its square. */
  private static final int LONGEST_COMPOUND = 80;
  private static final int MOST_REMEMBERED = 100_000;

  /** First parts of the tags of nouns, adjectives, verbs and names in both dictionaries. */
  private static final Set<String> OPEN_CLASSES = Set.of("SUB", "ADJ", "VER", "PA", "EIG", "N", "J", "V", "Z");

  /** First parts of the tags of articles, pronouns, numerals, and of adjectives where they stand before nouns. */
  private static final Set<String> DETERMINERS = Set.of("ART", "PRO", "ADJ", "PA", "ZAL", "D", "K");

  private final String nameTag;
  private final boolean joinsWords;
  private final Map<String, List<Reading>> remembered = new ConcurrentHashMap<>();

  private Lexicon(Dictionary dictionary, String nameTag, boolean joinsWords) {
    this.dictionary = dictionary;
    this.nameTag = nameTag;
    this.joinsWords = joinsWords;
  }

  /**
   * A lexicon in morfologik's format.
   *
   * @param nameTag how the tags of proper names begin; names are no ordinary words
   * @param joinsWords whether the language makes one word of several
   */
  static Lexicon of(URL resource, String nameTag, boolean joinsWords) {
    try {
      return new Lexicon(Dictionary.read(resource), nameTag, joinsWords);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view of the lexicon for one thread. */
  public Reader reader() {
    return new Reader();
  }

  /**
   * One reading of a form.
   *
   * @param lemma the base form
   * @param tag the dictionary's tag: part of speech, then features
   */
  public record Reading(String lemma, String tag) {}

  /** Looks words up; not safe for use by several threads. */
  public final class Reader {
    private Optional<DictionaryLookup> lookup = Optional.empty();

    private Reader() {}

    /** Whether {@code word}, written just so, is a word and not only a name. */
    public boolean isWord(CharSequence word) {
      for (Reading reading : readings(word)) {
        if (!reading.tag().startsWith(nameTag)) {
          return true;
        }
      }
      return false;
    }

    /** Whether {@code word}, written just so, is a name, and in lower case no more than a noun, adjective or verb. */
    public boolean isName(String word) {
      boolean name = false;
      for (Reading reading : readings(word)) {
        name |= reading.tag().startsWith(nameTag);
      }
      return name && !isFunctionWord(Character.toLowerCase(word.charAt(0)) + word.substring(1));
    }

    /** Whether {@code word} is a pronoun, article, preposition or the like in one of its readings. */
    public boolean isFunctionWord(String word) {
      for (Reading reading : readings(word)) {
        if (!reading.tag().isEmpty() && !OPEN_CLASSES.contains(firstPart(reading.tag()))) {
          return true;
        }
      }
      return false;
    }

    /** Whether {@code word} is an article, a pronoun or an adjective in every reading. */
    public boolean isDeterminer(String word) {
      List<Reading> found = readings(word);
      for (Reading reading : found) {
        if (!DETERMINERS.contains(firstPart(reading.tag()))) {
          return false;
        }
      }
      return !found.isEmpty();
    }

    private static String firstPart(String tag) {
      int end = 0;
      while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
        end++;
      }
      return tag.substring(0, end);
    }

    /** Whether {@code word}, written just so, is known at all, as a word or as a name. */
    public boolean isKnown(CharSequence word) {
      return !readings(word).isEmpty();
    }

    /**
     * Whether {@code word} is made of words, as German nouns are: {@code Speicherchips}, {@code Nationalmannschaft}.
     * Never for languages that do not join words.
     */
    public boolean isCompound(String word) {
      boolean isLong = word.length() >= 2 * SHORTEST_PART;
      return joinsWords && isLong && word.length() <= LONGEST_COMPOUND && parts(word, 0);
    }

    private boolean parts(String word, int depth) {
      for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
        if (isPart(word.substring(0, cut))) {
          String rest = word.substring(cut);
          String noun = Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
          if (isWord(noun) || isWord(rest) || depth < 2 && parts(noun, depth + 1)) {
            return true;
          }
        }
      }
      return false;
    }

    /** A word, or a word with the sound that joins it to the next: {@code Nationen}, {@code Verteidigungs}. */
    private boolean isPart(String part) {
      return isWord(part)
          || isWord(Character.toLowerCase(part.charAt(0)) + part.substring(1))
          || part.endsWith("s") && part.length() > SHORTEST_PART && isWord(part.substring(0, part.length() - 1));
    }

    /** All readings of {@code word}, written just so; those of words that came before are remembered. */
    public List<Reading> readings(CharSequence word) {
      String form = word.toString();
      List<Reading> known = remembered.get(form);
      if (known == null) {
        if (remembered.size() > MOST_REMEMBERED) {
          remembered.clear();
        }
        known = lookedUp(form);
        remembered.put(form, known);
      }
      return known;
    }

    private List<Reading> lookedUp(String word) {
      var readings = new ArrayList<Reading>();
      if (lookup.isEmpty()) {
        lookup = Optional.of(new DictionaryLookup(dictionary));
      }
      for (WordData data : lookup.get().lookup(word)) {
        CharSequence tag = data.getTag();
        readings.add(new Reading(data.getStem().toString(), tag == null ? "" : tag.toString()));
      }
      return List.copyOf(readings);
    }
  }
}
