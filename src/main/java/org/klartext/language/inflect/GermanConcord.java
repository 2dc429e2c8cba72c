package org.klartext.language.inflect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.language.EnglishWords;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.GermanDeterminers.Kind;
import org.klartext.language.inflect.GermanDeterminers.Shown;

/**
 * Puts German article, adjectives and noun into one gender, number and case, where only one way is left to do it.
 *
 * <table>
 * <caption>before → after</caption>
 * <tr><td>im Skisaison<td>in der Skisaison
 * <tr><td>Die Weißbuch (a sentence begins)<td>Das Weißbuch
 * <tr><td>in der neuen Technologiezyklus<td>in dem neuen Technologiezyklus
 * <tr><td>Vorstellung der gesamten Ökosystem<td>Vorstellung des gesamten Ökosystems
 * <tr><td>des anhaltenden Ausleseprozesse<td>des anhaltenden Ausleseprozesses
 * <tr><td>ein neue Modell<td>ein neues Modell
 * </table>
 *
 * <p>When not: where article and noun have a reading in common; where two repairs are left ({@code hat der Modell});
 * where the article may be a pronoun before a noun without one ({@code weil das Zeit kostet}); for nouns that no lexicon
 * knows, whole or by their last part. Not safe for use by several threads.
 */
public final class GermanConcord {
  private static final List<String> ADJECTIVAL = List.of("bar", "haft", "los", "lich", "sam", "isch");
  private static final Set<String> STEMS = Set.of("d", "dies", "jed", "jen", "ein", "kein", "mein", "sein");

  /** Before an adjective in {@code -e} these may as well stand for {@code die}, {@code das}, {@code der}. */
  private static final Set<String> SUBJECTS = Set.of("der", "dem", "den", "einer", "dieser", "keiner", "meiner", "jeder");

  /** Forms that are more often something else: an infinitive, pronouns. */
  private static final Set<String> NO_DETERMINERS = Set.of("sein", "jene", "jener", "jenes", "jenen", "jenem");

  private static final Map<String, List<Shown>> SHOWN = allShown();

  /** What was found for words, which recur; forgotten when there are too many. */
  private static final Map<String, Set<NounShapes.Shape>> NOUNS = new ConcurrentHashMap<>();
  private static final int MOST_REMEMBERED = 100_000;

  private final Lexicon.Reader lexicon = LanguagePack.of(Language.GERMAN).lexicon().reader();
  private final NounShapes shapes = new NounShapes(lexicon);
  private final GermanRepairs repairs = new GermanRepairs(new GermanNouns(lexicon, Synthesizer.of(Language.GERMAN)));

  /** What the words before a determiner say about its case. */
  public enum Place {
    /** A sentence begins. */
    START("NOM"),
    /** A noun stands right before it. */
    AFTER_NOUN("GEN"),
    DATIVE("DAT"),
    ACCUSATIVE("AKK"),
    /** A preposition that is nothing else: no part of a verb, nor behind its noun. */
    SURELY_DATIVE("DAT"),
    SURELY_ACCUSATIVE("AKK"),
    GENITIVE("GEN"),
    /** A preposition that goes with two cases. */
    TWO_WAYS("DAT AKK"),
    /** Anything else. */
    OPEN("NOM AKK DAT GEN");

    final String cases;

    Place(String cases) {
      this.cases = cases;
    }

    /** Whether another case is out of the question. */
    boolean isStrict() {
      return this != START && this != AFTER_NOUN && this != OPEN;
    }
  }

  /**
   * A determiner, adjectives and a noun, as they are written.
   *
   * @param determiner an article, or a preposition with one: {@code im}, which a repair may make {@code in der}
   */
  public record Group(String determiner, List<String> adjectives, String noun) {
    public Group {
      adjectives = List.copyOf(adjectives);
    }
  }

  /** Whether {@code word}, in lower case, is a determiner that this class knows. */
  public static boolean isDeterminer(String word) {
    return SHOWN.containsKey(word);
  }

  /** Whether {@code word}, in lower case, may also be a pronoun: {@code das} in {@code weil das Zeit kostet}. */
  public static boolean isPronoun(String word) {
    return shown(word).stream().anyMatch(GermanConcord::isPronoun);
  }

  private static boolean isPronoun(Shown shown) {
    Kind kind = shown.determiner().kind();
    boolean someone = shown.determiner().stem().equals("ein") && shown.grammaticalCase().equals("DAT");
    return kind == Kind.DEFINITE || kind == Kind.DIES || someone;
  }

  private Set<NounShapes.Shape> shapes(String noun) {
    Set<NounShapes.Shape> known = NOUNS.get(noun);
    if (known == null) {
      known = Set.copyOf(shapes.of(noun));
      if (NOUNS.size() >= MOST_REMEMBERED) {
        NOUNS.clear();
      }
      NOUNS.put(noun, known);
    }
    return known;
  }

  /**
   * Whether {@code word}, in lower case, is a compound noun and nothing else, and goes with the determiner: {@code beim
   * ölkonzern}. Simple nouns are not asked for: {@code ein byte} is a type.
   */
  public boolean isCompoundNoun(String determiner, String word) {
    if (!ending(word).isEmpty() || lexicon.isKnown(word) || ADJECTIVAL.stream().anyMatch(word::endsWith)) {
      return false;
    }
    String capitalized = GermanNouns.capitalized(word);
    if (lexicon.isKnown(capitalized) || EnglishWords.contains(word)) {
      return false;
    }
    Set<NounShapes.Shape> noun = shapes(capitalized);
    return shown(determiner).stream().anyMatch(one -> fits(one, noun));
  }

  /** Whether determiner and noun go together in some case. */
  public boolean agrees(Group group) {
    Set<NounShapes.Shape> noun = shapes(group.noun());
    return shown(group.determiner().toLowerCase(Locale.GERMAN)).stream().anyMatch(one -> fits(one, noun));
  }

  /**
   * The group as it has to be; empty if nothing is wrong with it, or nothing for sure.
   *
   * @param sure whether the determiner cannot be a pronoun where it stands
   */
  public Optional<Group> repaired(Group group, Place place, boolean sure) {
    List<Shown> shown = shown(group.determiner().toLowerCase(Locale.GERMAN));
    Set<NounShapes.Shape> noun = shown.isEmpty() ? Set.of() : shapes(group.noun());
    if (noun.isEmpty() || isFine(group, shown, noun, place) || mayBePlural(group, noun) || !sure && standsAlone(group, noun)) {
      return Optional.empty();
    }
    List<Shown> here = place.isStrict() ? GermanRepairs.asIn(place, shown) : shown;
    List<Shown> fitting = here.stream().filter(one -> fits(one, noun)).toList();
    if (fitting.isEmpty()) {
      Optional<Group> other = repairs.anew(group, shown, noun, place);
      return other.isPresent() ? other : GermanRepairs.governed(group, shown, noun, place);
    }
    Optional<Group> subject = place == Place.START ? asSubject(group, shown, fitting, noun) : Optional.empty();
    return subject.isPresent() ? subject : withEndings(group, fitting, place);
  }

  private static List<Shown> shown(String word) {
    return SHOWN.getOrDefault(word, List.of());
  }

  private static Map<String, List<Shown>> allShown() {
    Map<String, List<Shown>> all = new HashMap<>();
    GermanDeterminers.all()
        .forEach(
            (word, shown) -> {
              List<Shown> here =
                  shown.stream()
                      .filter(one -> one.determiner().kind() == Kind.JOINED || STEMS.contains(one.determiner().stem()))
                      .filter(one -> !one.determiner().stem().equals("ein") || one.number().equals("SIN"))
                      .toList();
              if (!here.isEmpty() && !NO_DETERMINERS.contains(word)) {
                all.put(word, here);
              }
            });
    return Map.copyOf(all);
  }

  private static boolean fits(Shown shown, Set<NounShapes.Shape> noun) {
    for (NounShapes.Shape shape : noun) {
      if (shape.grammaticalCase().equals(shown.grammaticalCase())
          && shape.number().equals(shown.number())
          && (shape.isPlural() || shape.gender().equals(shown.gender()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all go together as they are: true of nearly all groups, so this is asked first. */
  private static boolean isFine(Group group, List<Shown> shown, Set<NounShapes.Shape> noun, Place place) {
    for (Shown one : shown) {
      if ((!place.isStrict() || place.cases.contains(one.grammaticalCase())) && fits(one, noun)) {
        String ending =
            GermanDeclension.ending(one.determiner().declension(), one.grammaticalCase(), one.number(), one.gender());
        if (group.adjectives().stream().allMatch(adjective -> ending(adjective).equals(ending))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code der Hubs}, {@code die neuen Modell}: a plural that the dictionary lacks, or that lacks its ending. */
  private static boolean mayBePlural(Group group, Set<NounShapes.Shape> noun) {
    boolean several = Set.of("die", "der", "den").contains(group.determiner().toLowerCase(Locale.GERMAN));
    boolean genitive = noun.stream().allMatch(shape -> shape.grammaticalCase().equals("GEN"));
    boolean hissing = several && genitive && group.noun().endsWith("s");
    boolean many =
        group.determiner().equalsIgnoreCase("die")
            && group.adjectives().stream().anyMatch(adjective -> ending(adjective).equals("en"))
            && noun.stream().noneMatch(NounShapes.Shape::isPlural);
    return hissing || many;
  }

  /** Whether adjectives and noun may stand without an article, so that the determiner may be a pronoun. */
  private static boolean standsAlone(Group group, Set<NounShapes.Shape> noun) {
    for (NounShapes.Shape shape : noun) {
      String strong = GermanDeclension.ending("SOL", shape.grammaticalCase(), shape.number(), shape.gender());
      if (group.adjectives().stream().allMatch(adjective -> ending(adjective).equals(strong))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Der chinesische Regierung hat}: a subject, whose adjective has the ending that the right article wants. */
  private Optional<Group> asSubject(Group group, List<Shown> shown, List<Shown> fitting, Set<NounShapes.Shape> noun) {
    boolean subject = shown.stream().anyMatch(one -> one.grammaticalCase().equals("NOM"));
    if (!subject || group.adjectives().isEmpty() || fitting.stream().anyMatch(one -> one.grammaticalCase().equals("NOM"))) {
      return Optional.empty();
    }
    return repairs.anew(group, shown, noun, Place.START).filter(way -> way.adjectives().equals(group.adjectives()));
  }

  /** The group with the ending that its adjectives must have, if only one comes into question. */
  private static Optional<Group> withEndings(Group group, List<Shown> fitting, Place place) {
    Set<String> expected = new HashSet<>();
    for (Shown one : fitting) {
      expected.add(
          GermanDeclension.ending(one.determiner().declension(), one.grammaticalCase(), one.number(), one.gender()));
    }
    List<String> wrong = group.adjectives().stream().filter(one -> !expected.contains(ending(one))).toList();
    if (wrong.isEmpty() || expected.size() != 1) {
      return Optional.empty();
    }
    String ending = expected.iterator().next();
    boolean certain = wrong.stream().allMatch(one -> isCertain(group.determiner(), ending(one), ending, place));
    return certain
        ? Optional.of(new Group(group.determiner(), GermanRepairs.bent(group.adjectives(), ending), group.noun()))
        : Optional.empty();
  }

  /** Whether the adjective is wrong and not the determiner: another one would not explain its ending. */
  private static boolean isCertain(String determiner, String found, String expected, Place place) {
    String lower = determiner.toLowerCase(Locale.GERMAN);
    if (!expected.equals("en")) {
      return !found.equals("en");
    }
    boolean led = place.isStrict() || place == Place.AFTER_NOUN;
    boolean subject = found.equals("e") && SUBJECTS.contains(lower);
    return lower.equals("die") ? found.equals("e") : led || !subject;
  }

  private static String ending(String adjective) {
    return GermanKinds.ending(adjective);
  }
}
