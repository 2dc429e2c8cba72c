package org.klartext.language.inflect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.klartext.language.Lexicon;

/**
 * Cases, numbers and genders a German noun may have as it is written; a compound has those of its last part.
 *
 * <p>None for words that bend like adjectives ({@code Angestellte}), for names that no lexicon knows, and for compounds
 * of which a part is unknown.
 */
final class NounShapes {
  private static final int SHORTEST_HEAD = 3;
  private static final int SHORTEST_START = 3;
  /** Nouns that many use in a gender that the dictionary does not have. */
  private static final Set<String> UNDECIDED = Set.of("Pixel", "Parterre", "Präfix", "Suffix");

  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e", "er");

  private final Lexicon.Reader lexicon;

  NounShapes(Lexicon.Reader lexicon) {
    this.lexicon = lexicon;
  }

  /** One reading, in the dictionary's terms: {@code NOM}, {@code SIN}, {@code MAS}. */
  record Shape(String grammaticalCase, String number, String gender) {
    boolean isPlural() {
      return number.equals("PLU");
    }

    boolean hasGender() {
      return GermanDeterminers.GENDERS.contains(gender);
    }
  }

  Set<Shape> of(String word) {
    String last = word.substring(word.lastIndexOf('-') + 1);
    if (last.length() < SHORTEST_START || UNDECIDED.contains(last) || isAdjective(last)) {
      return Set.of();
    }
    List<Lexicon.Reading> whole = lexicon.readings(word);
    if (!whole.isEmpty()) {
      return read(whole);
    }
    List<Lexicon.Reading> known = lexicon.readings(last);
    return known.isEmpty() ? ofCompound(last) : read(known);
  }

  /** {@code Verständigen}, {@code Einen}, {@code Fünf}: an adjective, pronoun or numeral used as a noun. */
  private boolean isAdjective(String word) {
    String lower = word.toLowerCase(Locale.GERMAN);
    return lexicon.isFunctionWord(lower)
        || lexicon.readings(lower).stream()
            .anyMatch(reading -> isBentAdjective(reading.tag()));
  }

  /** Whether the dictionary's tag is that of an adjective or participle with an ending: {@code ADJ:NOM:SIN:…}. */
  static boolean isBentAdjective(String tag) {
    boolean adjective = tag.startsWith("ADJ:") || tag.startsWith("PA1:") || tag.startsWith("PA2:");
    return adjective && !tag.startsWith("PRD", 4);
  }

  private Set<Shape> ofCompound(String word) {
    Set<Shape> shapes = new HashSet<>();
    for (int cut = SHORTEST_START - 1; cut <= word.length() - SHORTEST_HEAD; cut++) {
      List<Lexicon.Reading> head = lexicon.readings(GermanNouns.capitalized(word.substring(cut)));
      if (!head.isEmpty() && isStart(word.substring(0, cut))) {
        if (head.stream().anyMatch(reading -> reading.tag().endsWith(":INF"))) {
          return Set.of();
        }
        Set<Shape> read = read(head);
        if (read.isEmpty()) {
          return Set.of();
        }
        shapes.addAll(read);
      }
    }
    return shapes;
  }

  private boolean isStart(String start) {
    if (start.length() < SHORTEST_START) {
      return lexicon.readings(start).stream().anyMatch(reading -> reading.tag().startsWith("SUB"));
    }
    for (String link : LINKS) {
      String stem = start.endsWith(link) ? start.substring(0, start.length() - link.length()) : "";
      if (stem.length() >= SHORTEST_START
          && (lexicon.isWord(stem) || lexicon.isWord(stem.toLowerCase(Locale.GERMAN)) || lexicon.isCompound(stem))) {
        return true;
      }
    }
    return false;
  }

  /** None if a reading is no noun or bends like an adjective, or if all are names or verbs made nouns. */
  private static Set<Shape> read(List<Lexicon.Reading> readings) {
    Set<Shape> shapes = new HashSet<>();
    if (readings.stream().allMatch(reading -> reading.tag().startsWith("EIG") || reading.tag().endsWith(":INF"))) {
      return shapes;
    }
    for (Lexicon.Reading reading : readings) {
      String[] tag = reading.tag().split(":");
      boolean noun = tag.length > 3 && (tag[0].equals("SUB") || tag[0].equals("EIG"));
      if (!noun || tag.length > 4 && tag[4].equals("ADJ")) {
        return Set.of();
      }
      shapes.add(new Shape(tag[1], tag[2], tag[3]));
    }
    return shapes;
  }
}
