package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.EnglishWords;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * What a word that no lexicon knows may be a garble of, by its letters ({@code Openay}) or its sound ({@code Serski}).
 *
 * <p>Says nothing of the article it stands in, so what was found for a word is remembered. Safe for use by many threads.
 */
final class StrangeWords {
  private static final int SHORTEST_NEAR = 5;
  private static final int MOST_ALIKE = 4;
  private static final int MOST_SEEN = 200_000;

  private final Knowledge knowledge;
  private final LanguagePack pack;
  private final Language language;
  private final Map<String, Boolean> words = new ConcurrentHashMap<>();
  private final Map<String, List<Alias>> readings = new ConcurrentHashMap<>();

  StrangeWords(Knowledge knowledge, LanguagePack pack) {
    this.knowledge = knowledge;
    this.pack = pack;
    this.language = pack.language();
  }

  /** Whether {@code word} needs no explaining: a word (of English too), a compound, a name of the language, a number. */
  boolean isWord(String word) {
    Boolean known = words.get(word);
    if (known == null) {
      forget(words);
      known = isWord(word, pack.lexicon().reader());
      words.put(word, known);
    }
    return known;
  }

  /** The names that {@code word}, which is no word, may be a garble of. */
  List<Alias> readings(String word) {
    List<Alias> known = readings.get(word);
    if (known == null) {
      forget(readings);
      var found = new ArrayList<Alias>(near(word));
      found.addAll(sounding(word));
      known = List.copyOf(found);
      readings.put(word, known);
    }
    return known;
  }

  private static void forget(Map<String, ?> seen) {
    if (seen.size() > MOST_SEEN) {
      seen.clear();
    }
  }

  private boolean isWord(String word, Lexicon.Reader lexicon) {
    String lower = word.substring(0, 1).toLowerCase(language.locale()) + word.substring(1);
    return lexicon.isKnown(word)
        || lexicon.isKnown(lower)
        || word.endsWith("s") && lexicon.isKnown(word.substring(0, word.length() - 1))
        || lexicon.isCompound(word)
        || EnglishWords.contains(word)
        || isOfPlace(word)
        || word.chars().anyMatch(Character::isDigit);
  }

  /** {@code Shanghaier}: of a known place. */
  private boolean isOfPlace(String word) {
    return language == Language.GERMAN
        && word.endsWith("er")
        && knowledge.lookup(word.substring(0, word.length() - 2)).stream()
            .anyMatch(alias -> knowledge.entity(alias.entity()).type() == EntityType.PLACE);
  }

  private List<Alias> near(String word) {
    var readings = new ArrayList<Alias>();
    if (word.length() < SHORTEST_NEAR) {
      return readings;
    }
    for (int group : knowledge.gazetteer().near(word)) {
      for (Alias alias : knowledge.aliases(group)) {
        Surface surface = alias.surface();
        boolean whole = surface.text().indexOf(' ') < 0 && surface.risk() == Risk.NONE;
        boolean firm = surface.how() == Mechanism.EXACT || surface.how() == Mechanism.PINYIN;
        if (alias.isFor(language) && whole && firm && isName(knowledge.entity(alias.entity()))) {
          readings.add(new Alias(alias.entity(), misspelt(surface)));
        }
      }
    }
    return readings.size() > MOST_ALIKE ? List.of() : readings;
  }

  private static boolean isName(Entity entity) {
    return entity.type() != EntityType.COMMON && entity.type() != EntityType.TERM;
  }

  /** A right surface as what a misspelling stands for. */
  static Surface misspelt(Surface surface) {
    return new Surface(
        surface.text(),
        Mechanism.SPELLING,
        surface.pivot(),
        surface.language(),
        surface.written(),
        surface.isShort(),
        surface.risk());
  }

  private List<Alias> sounding(String word) {
    record Likely(Knowledge.Sound sound, double likeness) {}
    var likely = new ArrayList<Likely>();
    Set<Integer> seen = new HashSet<>();
    for (Knowledge.Sound sound : knowledge.soundingLike(word)) {
      double likeness = Likeness.of(word, sound, knowledge.entity(sound.entity()), language);
      if (likeness >= Likeness.enough(word) && seen.add(sound.entity())) {
        likely.add(new Likely(sound, likeness));
      }
    }
    likely.sort(
        Comparator.comparingDouble(Likely::likeness)
            .reversed()
            .thenComparingInt(candidate -> candidate.sound().entity()));
    var readings = new ArrayList<Alias>();
    for (Likely candidate : likely.subList(0, Math.min(MOST_ALIKE, likely.size()))) {
      Knowledge.Sound sound = candidate.sound();
      boolean isShort = knowledge.entity(sound.entity()).shortName().isPresent();
      readings.add(
          new Alias(sound.entity(), Surface.garbled(word, Mechanism.RESPELLING, sound.pivot(), isShort)));
    }
    return readings;
  }
}
