package org.klartext.index.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * Of what the words of a language are made, and which are no words of it.
 *
 * <p>{@code Inferenzchips} → {@code Inferenz, chips}; {@code Lieferkette} → {@code Liefer, kette}. The last part has to
 * be a noun of the lexicon. Where the whole is in the lexicon too, both must have one gender, as compounds take theirs
 * from their last part: so {@code Mannschaft} (f.) is not made of {@code Schaft} (m.). Prepositions are no first parts:
 * {@code Unternehmen} is whole. A part that is a word of the lexicon is not parted again, to keep the index small.
 *
 * <p>What was found for a word is remembered. Safe for use by many threads.
 */
public final class Compounds {
  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_UNKNOWN = 5;
  private static final int LONGEST_WORD = 60;
  private static final int MOST_PARTS = 4;
  private static final int MOST_REMEMBERED = 200_000;
  private static final int GENDER = 3;
  private static final Map<Language, Compounds> COMPOUNDS = new EnumMap<>(Language.class);

  private final Language language;
  private final Lexicon lexicon;
  private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
  private final Map<String, Boolean> strange = new ConcurrentHashMap<>();

  /**
   * A part of a word.
   *
   * @param start UTF-16 offset in the word
   * @param end one past its last unit
   * @param term the part folded and stemmed
   */
  public record Part(int start, int end, String term) {}

  private Compounds(Language language) {
    this.language = language;
    lexicon = LanguagePack.of(language).lexicon();
  }

  public static synchronized Compounds of(Language language) {
    return COMPOUNDS.computeIfAbsent(language, Compounds::new);
  }

  /** The parts of {@code word}, written just so; none if it is whole, or the language does not join words. */
  public List<Part> parts(String word) {
    if (language != Language.GERMAN || !mayBeCompound(word)) {
      return List.of();
    }
    List<Part> known = parts.get(word);
    if (known == null) {
      forget(parts);
      known = List.copyOf(new Splitting(word, lexicon.reader()).run());
      parts.put(word, known);
    }
    return known;
  }

  /**
   * Whether {@code word} is written like a name and is neither a word or name of the language nor made of such ones:
   * mostly a name, perhaps a garbled one.
   */
  public boolean isStrange(String word) {
    if (word.length() < SHORTEST_PART
        || word.length() > LONGEST_WORD
        || !Character.isUpperCase(word.charAt(0))
        || !word.chars().allMatch(Character::isLetter)) {
      return false;
    }
    Boolean known = strange.get(word);
    if (known == null) {
      forget(strange);
      known = !isKnown(word, lexicon.reader()) && parts(word).isEmpty();
      strange.put(word, known);
    }
    return known;
  }

  private boolean isKnown(String word, Lexicon.Reader reader) {
    String lower = word.toLowerCase(language.locale());
    return reader.isKnown(word)
        || reader.isKnown(lower)
        || reader.isKnown(word.charAt(0) + lower.substring(1))
        || word.endsWith("s") && reader.isKnown(word.substring(0, word.length() - 1));
  }

  private static boolean mayBeCompound(String word) {
    return word.length() >= 2 * SHORTEST_PART
        && word.length() <= LONGEST_WORD
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase);
  }

  private static void forget(Map<String, ?> remembered) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
  }

  /** One word being parted, from its end on. */
  private final class Splitting {
    private final String word;
    private final Lexicon.Reader reader;

    Splitting(String word, Lexicon.Reader reader) {
      this.word = word;
      this.reader = reader;
    }

    List<Part> run() {
      var found = new ArrayList<Part>();
      List<Lexicon.Reading> whole = reader.readings(word);
      int end = word.length();
      while (found.size() < MOST_PARTS) {
        int cut = cut(end, found.isEmpty() ? whole : List.of());
        if (cut == 0) {
          break;
        }
        found.addFirst(part(cut, end));
        end = cut;
        if (isModifier(word.substring(0, end))) {
          break;
        }
      }
      if (!found.isEmpty()) {
        found.addFirst(part(0, end));
      }
      return found;
    }

    /** Where the last part of the first {@code end} letters begins: the longest noun; 0 if there is none. */
    private int cut(int end, List<Lexicon.Reading> whole) {
      for (int cut = SHORTEST_PART; cut <= end - SHORTEST_PART; cut++) {
        String head = word.substring(cut, end);
        List<Lexicon.Reading> noun = nouns(Character.toUpperCase(head.charAt(0)) + head.substring(1));
        boolean isHead = !noun.isEmpty() && (whole.isEmpty() || agree(whole, noun));
        if (isHead && mayStandBefore(word.substring(0, cut), whole)) {
          return cut;
        }
      }
      return 0;
    }

    private List<Lexicon.Reading> nouns(String form) {
      return reader.readings(form).stream()
          .filter(reading -> reading.tag().startsWith("SUB") && !reading.tag().endsWith("INF"))
          .toList();
    }

    private static boolean agree(List<Lexicon.Reading> whole, List<Lexicon.Reading> head) {
      return whole.stream().anyMatch(one -> head.stream().anyMatch(other -> gender(one).equals(gender(other))));
    }

    private static String gender(Lexicon.Reading reading) {
      String[] tag = reading.tag().split(":");
      return tag.length > GENDER ? tag[GENDER] : "";
    }

    /** A word no lexicon knows may have a first part none knows; one of the lexicon is made of its words. */
    private boolean mayStandBefore(String first, List<Lexicon.Reading> whole) {
      return isModifier(first)
          || whole.isEmpty() && first.length() >= SHORTEST_UNKNOWN && !reader.isFunctionWord(lower(first));
    }

    /** A noun or adjective, a verb's stem, or one of them with the sound that joins it. */
    private boolean isModifier(String first) {
      String lower = lower(first);
      if (reader.isFunctionWord(lower)) {
        return false;
      }
      return reader.isWord(first)
          || reader.isWord(lower)
          || reader.isWord(lower + "n")
          || reader.isWord(lower + "en")
          || lower.endsWith("s") && reader.isWord(first.substring(0, first.length() - 1));
    }

    private String lower(String first) {
      return Character.toLowerCase(first.charAt(0)) + first.substring(1);
    }

    private Part part(int start, int end) {
      LayerTokens tokens = LayerTokens.of(word.substring(start, end), language);
      return new Part(start, end, tokens.size() == 1 ? tokens.term(0) : word.substring(start, end));
    }
  }
}
