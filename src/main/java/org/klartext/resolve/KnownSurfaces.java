package org.klartext.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Gazetteer;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * What a surface of the gazetteer may stand for as it is written in a text. Folding has hidden its capitals and marks; they
 * are compared here: {@code Openai} is OpenAI with its capitals lost, {@code Wände} is no {@code Wande}.
 *
 * <p>Says nothing of the article it stands in, so what was found for a surface is remembered. Safe for use by many threads.
 */
final class KnownSurfaces {
  private static final int SHORTEST_NEAR = 5;
  private static final int MOST_SEEN = 100_000;

  private final Knowledge knowledge;
  private final LanguagePack pack;
  private final Map<String, Spelt> seen = new ConcurrentHashMap<>();

  KnownSurfaces(Knowledge knowledge, LanguagePack pack) {
    this.knowledge = knowledge;
    this.pack = pack;
  }

  /** An alias as the gazetteer has it, and as what it is read. */
  record Reading(Alias known, Alias read) {}

  /**
   * A surface as it is written.
   *
   * @param groups its numbers in the gazetteer
   * @param folded the surface folded
   * @param readings what it may stand for
   * @param isUnweighed whether all that is known of it comes from tables that nobody weighed
   * @param worded where what a reading would write is longer than the surface: all readings, before some hide others
   */
  record Spelt(
      List<Integer> groups, String folded, List<Alias> readings, boolean isUnweighed, List<Reading> worded) {
    Spelt {
      groups = List.copyOf(groups);
      readings = List.copyOf(readings);
      worded = List.copyOf(worded);
    }
  }

  /**
   * What the surface of a match may stand for.
   *
   * @param isLowerCased whether the text has lost its capitals
   */
  Spelt spelt(String text, Gazetteer.Match match, boolean isLowerCased) {
    String found = text.substring(match.start(), match.end());
    Spelt known = isLowerCased ? null : seen.get(found);
    if (known == null || !known.groups().equals(match.groups())) {
      known = compared(found, match, isLowerCased);
      if (!isLowerCased) {
        if (seen.size() > MOST_SEEN) {
          seen.clear();
        }
        seen.put(found, known);
      }
    }
    return known.worded().isEmpty() ? known : withoutStanding(known, text, match);
  }

  private Spelt compared(String found, Gazetteer.Match match, boolean isLowerCased) {
    Lexicon.Reader lexicon = pack.lexicon().reader();
    var readings = new ArrayList<Reading>();
    boolean isWorded = false;
    for (Alias alias : knowledge.aliases(match)) {
      boolean readAloud = alias.how() == Mechanism.PINYIN;
      boolean spelt = isSpelt(alias.surface(), found) && !(readAloud && hasForeignMarks(found));
      if (alias.isFor(pack.language()) && spelt) {
        Optional<Alias> read = casing(alias, found, isLowerCased, lexicon).filter(this::isWeighed);
        if (read.isPresent()) {
          readings.add(new Reading(alias, read.get()));
          isWorded |= isLonger(alias, found.length());
        }
      }
    }
    return spelt(match.groups(), Folding.fold(found), readings, isWorded);
  }

  private Spelt spelt(List<Integer> groups, String folded, List<Reading> readings, boolean isWorded) {
    List<Alias> read = readings.stream().map(Reading::read).toList();
    boolean isUnweighed = read.stream().allMatch(alias -> knowledge.isImported(alias.entity()));
    return new Spelt(groups, folded, distinct(read), isUnweighed, isWorded ? readings : List.of());
  }

  /** Without the readings whose wording stands there already: {@code grands modèles} in {@code grands modèles de langage}. */
  private Spelt withoutStanding(Spelt spelt, String text, Gazetteer.Match match) {
    var left = new ArrayList<Reading>(spelt.worded().size());
    for (Reading reading : spelt.worded()) {
      String wording = reading.known().surface().written().orElse("");
      boolean stands =
          isLonger(reading.known(), match.tail() - match.start())
              && text.regionMatches(true, match.start(), wording, 0, wording.length());
      if (!stands) {
        left.add(reading);
      }
    }
    return left.size() == spelt.worded().size() ? spelt : spelt(spelt.groups(), spelt.folded(), left, false);
  }

  private static boolean isLonger(Alias alias, int length) {
    return alias.how() != Mechanism.EXACT && alias.surface().written().orElse("").length() > length;
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
  private static Optional<Alias> casing(Alias alias, String found, boolean lowerCased, Lexicon.Reader lexicon) {
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
      return phrase || isStrangeWord(surface, found, lexicon) ? Optional.of(alias) : Optional.empty();
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
  private static boolean isStrangeWord(Surface surface, String found, Lexicon.Reader lexicon) {
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
  static List<Alias> distinct(List<Alias> readings) {
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
}
