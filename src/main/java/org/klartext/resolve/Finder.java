package org.klartext.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Gazetteer;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.language.Morphology;

/**
 * Finds the places in a text that may name something: by the gazetteer, and for words that no lexicon knows by likeness
 * in letters ({@code Openay}) or in sound ({@code Serski}).
 */
final class Finder {
  private static final int SHORTEST_NEAR = 5;
  private static final int SHORTEST_SOUND = 4;

  private final Knowledge knowledge;
  private final StrangeWords strange;
  private final Language language;
  private final Morphology morphology;
  private final Lexicon.Reader lexicon;
  private final String text;
  private final boolean lowerCased;
  private final ModelNumbers models;

  Finder(Knowledge knowledge, LanguagePack pack, StrangeWords strange, String text) {
    this.knowledge = knowledge;
    this.strange = strange;
    this.language = pack.language();
    this.morphology = pack.morphology();
    this.lexicon = pack.lexicon().reader();
    this.text = text;
    this.lowerCased = isLowerCased(text);
    this.models = new ModelNumbers(knowledge, text);
  }

  /** Whether a text has lost its capitals: hardly any word begins with one. */
  static boolean isLowerCased(String text) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = Character.isLetter(text.charAt(i)) && (i == 0 || !Morphology.isWordPart(text.charAt(i - 1)));
      if (starts) {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return words > 20 && capitals * 50 < words;
  }

  List<Occurrence> find() {
    var places = new ArrayList<Occurrence>();
    int free = 0;
    for (Gazetteer.Match match : knowledge.gazetteer().scan(text, morphology)) {
      unknown(free, match.start(), places);
      if (!isInIdentifier(match.start(), match.tail())) {
        known(match).ifPresent(places::add);
      }
      free = match.tail();
    }
    unknown(free, text.length(), places);
    return places;
  }

  /** Part of a name of a program: {@code NETLINK_GENERIC}, {@code UI::Default}. */
  private boolean isInIdentifier(int start, int end) {
    return start > 0 && text.charAt(start - 1) == '_'
        || end < text.length() && text.charAt(end) == '_'
        || text.startsWith("::", start - 2)
        || text.startsWith("::", end);
  }

  private Optional<Occurrence> known(Gazetteer.Match match) {
    var readings = new ArrayList<Alias>();
    String found = text.substring(match.start(), match.end());
    for (Alias alias : knowledge.aliases(match)) {
      boolean readAloud = alias.how() == Mechanism.PINYIN;
      boolean spelt = isSpelt(alias.surface(), found) && !(readAloud && hasForeignMarks(found));
      if (alias.isFor(language) && spelt && !stands(alias, match)) {
        casing(alias, found).filter(this::isWeighed).ifPresent(readings::add);
      }
    }
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    boolean unweighed = readings.stream().allMatch(alias -> knowledge.isImported(alias.entity()));
    Optional<Occurrence> alike =
        unweighed && Character.isUpperCase(found.charAt(0)) ? alike(match.start(), match.tail()) : Optional.empty();
    alike.ifPresent(other -> readings.addAll(other.readings()));
    return Optional.of(
        new Occurrence(
            match.start(), match.end(), match.tail(), Folding.fold(found), distinct(readings), alike.isPresent()));
  }

  /** Whether what would be written stands there already: {@code grands modèles} in {@code grands modèles de langage}. */
  private boolean stands(Alias alias, Gazetteer.Match match) {
    String wording = alias.surface().written().orElse("");
    return alias.how() != Mechanism.EXACT
        && wording.length() > match.tail() - match.start()
        && text.regionMatches(true, match.start(), wording, 0, wording.length());
  }

  /** Whether a reading may be taken: a table knows names, and not how they are written. */
  private boolean isWeighed(Alias alias) {
    return alias.how() != Mechanism.CASING || !knowledge.isImported(alias.entity());
  }

  /** Forms that are each written in a way of their own have their own letters: {@code crée} is not {@code créé}. */
  private static boolean isSpelt(Surface surface, String found) {
    return surface.written().isEmpty() || letters(surface.text()).equals(letters(found));
  }

  /** Marks that pinyin does not have: {@code Wände} is no {@code Wande}. */
  private static boolean hasForeignMarks(String found) {
    return found.chars().anyMatch(c -> "äößçâêîôûÄÖÇ".indexOf(c) >= 0);
  }

  private static String letters(String text) {
    var letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * The reading that is left once capitals and diacritics are compared: none for a name in lower case, a wrong casing
   * for {@code Openai}.
   */
  private Optional<Alias> casing(Alias alias, String found) {
    Surface surface = alias.surface();
    String right = surface.text();
    boolean nameLike = !Character.isLowerCase(right.charAt(0));
    if (!nameLike && surface.how() != Mechanism.EXACT) {
      return Optional.of(alias);
    }
    boolean lower = Character.isLowerCase(found.charAt(0));
    if (lower && lowerCased && nameLike && lexicon.isWord(found)) {
      return Optional.empty();
    }
    if (nameLike && lower && !lowerCased) {
      boolean phrase = surface.how() == Mechanism.LITERAL && found.indexOf(' ') > 0;
      return phrase || isStrangeWord(surface, found) ? Optional.of(alias) : Optional.empty();
    }
    boolean otherWord = !letters(right).equals(letters(found)) && lexicon.isWord(found);
    if (surface.how() == Mechanism.EXACT && otherWord) {
      return Optional.empty();
    }
    if (surface.how() != Mechanism.EXACT) {
      boolean other =
          isAbbreviation(found) && !isAbbreviation(right) || surface.how() == Mechanism.PINYIN && !isCapital(found);
      return other && !lowerCased ? Optional.empty() : Optional.of(alias);
    }
    if (lowerCased) {
      return Optional.of(lower && nameLike ? cased(alias) : alias);
    }
    return switch (Casing.of(right, found, lexicon)) {
      case SAME -> Optional.of(alias);
      case WRONG -> Optional.of(cased(alias));
      case OTHER -> Optional.empty();
    };
  }

  /** Few letters, all capitals: {@code ANSI} is no pinyin. */
  private static boolean isAbbreviation(String found) {
    return found.length() < SHORTEST_NEAR && found.equals(found.toUpperCase(Locale.ROOT));
  }

  /** Whether each short word of a name read aloud has its capital: {@code LAN de} is no {@code Lan De}. */
  private static boolean isCapital(String found) {
    int space = found.lastIndexOf(' ');
    boolean lower = space >= 0 && Character.isLowerCase(found.charAt(space + 1));
    return !lower || found.length() - space > SHORTEST_NEAR;
  }

  /** A single word in lower case that no lexicon knows may still be a garbled name: {@code aifaner}. */
  private boolean isStrangeWord(Surface surface, String found) {
    boolean garble = surface.how() == Mechanism.PINYIN || surface.how() == Mechanism.MISREADING;
    return garble && found.length() > SHORTEST_NEAR && found.indexOf(' ') < 0 && !lexicon.isKnown(found);
  }

  private static Alias cased(Alias alias) {
    Surface surface = alias.surface();
    return new Alias(
        alias.entity(),
        new Surface(
            surface.text(),
            Mechanism.CASING,
            surface.pivot(),
            surface.language(),
            Optional.of(surface.text()),
            surface.isShort(),
            surface.risk()));
  }

  /**
   * Right forms hide other right forms of the same entity; a garble that reads as a right form of it is right, and capitals
   * are not lost where the name of another is written just so.
   */
  private static List<Alias> distinct(List<Alias> readings) {
    Set<Integer> right = new HashSet<>();
    for (Alias alias : readings) {
      if (alias.how() == Mechanism.EXACT) {
        right.add(alias.entity());
      }
    }
    var kept = new ArrayList<Alias>();
    Set<String> seen = new HashSet<>();
    for (Alias alias : readings) {
      boolean uncased = alias.how() == Mechanism.CASING && !right.isEmpty();
      boolean hidden = alias.how() != Mechanism.EXACT && right.contains(alias.entity()) || uncased;
      if (!hidden && seen.add(alias.entity() + alias.how().code())) {
        kept.add(alias);
      }
    }
    return kept;
  }

  /** Looks at the words in [{@code from}, {@code to}), where the gazetteer found nothing. */
  private void unknown(int from, int to, List<Occurrence> places) {
    int at = from;
    while (at < to) {
      if (!Morphology.isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      if (Character.isUpperCase(text.charAt(at))) {
        Optional<Occurrence> found = models.isModelNumber(at, end) ? numbered(at, end) : alike(at, end);
        found.ifPresent(places::add);
      }
      at = end;
    }
  }

  /** All capitals, up to the length of abbreviations: {@code SAVE} is an option, no garbled name. */
  private static boolean isShouted(String word) {
    return word.length() <= SHORTEST_NEAR && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private Optional<Occurrence> numbered(int start, int end) {
    List<Alias> readings = models.readings(start, end);
    return readings.isEmpty() ? Optional.empty() : Optional.of(extended(start, end, end, readings));
  }

  private Optional<Occurrence> alike(int start, int end) {
    String word = text.substring(start, end);
    boolean named = word.length() >= SHORTEST_SOUND && !isInIdentifier(start, end) && !isShouted(word);
    if (!named || strange.isWord(word)) {
      return Optional.empty();
    }
    boolean genitive = word.endsWith("s") && language == Language.GERMAN && word.length() > SHORTEST_NEAR;
    List<Alias> bare = genitive ? strange.readings(word.substring(0, word.length() - 1)) : List.of();
    List<Alias> readings = bare.isEmpty() ? strange.readings(word) : bare;
    int surfaceEnd = bare.isEmpty() ? end : end - 1;
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(extended(start, surfaceEnd, end, readings));
  }

  private Occurrence extended(int start, int end, int tail, List<Alias> readings) {
    return new Occurrence(start, end, tail, Folding.fold(text.substring(start, end)), distinct(readings), true);
  }
}
