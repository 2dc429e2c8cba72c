package org.klartext.language.inflect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.klartext.language.FrenchElision;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * Puts a French determiner and the noun behind it right where they cannot go together.
 *
 * <table>
 * <caption>before → after</caption>
 * <tr><td>le intelligence<td>l'intelligence
 * <tr><td>un entreprise<td>une entreprise
 * <tr><td>de le marché<td>du marché
 * <tr><td>des puce<td>des puces
 * </table>
 *
 * <p>When not: for nouns that have both genders ({@code mode}); behind {@code le}, {@code la}, {@code les} and {@code ce}
 * for words that are verbs too ({@code il le montre}); for words that are neither noun nor adjective. Not safe for use by
 * several threads.
 */
public final class FrenchConcord {
  /** Feminine, masculine before a vowel, feminine before a vowel, of each masculine determiner. */
  private static final Map<String, List<String>> SINGULAR =
      Map.of(
          "le", List.of("la ", "l'", "l'"),
          "un", List.of("une ", "un ", "une "),
          "du", List.of("de la ", "de l'", "de l'"),
          "au", List.of("à la ", "à l'", "à l'"),
          "ce", List.of("cette ", "cet ", "cette "),
          "aucun", List.of("aucune ", "aucun ", "aucune "));
  private static final Map<String, String> FEMININE =
      Map.of("la", "le", "une", "un", "cette", "ce", "cet", "ce", "aucune", "aucun");
  private static final Map<String, String> JOINED = Map.of("de le", "du", "de les", "des");
  private static final Set<String> PLURAL =
      Set.of(
          "les", "des", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "deux", "trois", "quatre", "cinq", "six",
          "sept", "huit", "neuf", "dix", "plusieurs", "quelques", "aux");

  private static final Set<String> DETERMINERS =
      Stream.of(SINGULAR.keySet(), FEMININE.keySet(), PLURAL, Set.of("de"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** These are pronouns too, and stand before verbs. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "le", "la", "les", "ce", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "plusieurs");

  /** Nouns that many use in another gender or without an ending. */
  private static final Set<String> UNDECIDED = Set.of("socket", "source", "pseudo", "après", "interface");

  /** What was found for words, which recur; forgotten when there are too many. */
  private static final Map<String, Optional<Shapes>> NOUNS = new ConcurrentHashMap<>();

  private static final int MOST_REMEMBERED = 100_000;

  private final Lexicon.Reader lexicon = LanguagePack.of(Language.FRENCH).lexicon().reader();
  private final Synthesizer synthesizer = Synthesizer.of(Language.FRENCH);
  private final FrenchElision elision = FrenchElision.builtIn();

  /** Whether {@code word}, in lower case, is a determiner that this class knows. */
  public static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  /** What a noun may be. */
  private record Shapes(
      Set<String> genders, Set<String> numbers, boolean isVerb, boolean isAdjective, boolean isElided, String lemma) {
    Shapes {
      genders = Set.copyOf(genders);
      numbers = Set.copyOf(numbers);
    }

    boolean isOnly(String gender) {
      return genders.size() == 1 && genders.contains(gender);
    }
  }

  /**
   * Determiner and noun as they have to be; empty if nothing is wrong with them, or nothing for sure.
   *
   * @param determiner in lower case; {@code de le} and the like count as one
   * @param next the word behind the noun, empty if punctuation stands there: before a noun, {@code noun} may be its
   *     adjective ({@code la meilleur qualité})
   */
  public Optional<String> repaired(String determiner, String noun, String next) {
    Optional<Shapes> read = read(noun);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Shapes shapes = read.get();
    boolean article = determiner.equals("le") || determiner.equals("la");
    boolean elided = determiner.equals("de") || article && shapes.isElided();
    if (!elided && shapes.isAdjective() && isNoun(next)) {
      return Optional.empty();
    }
    return repaired(determiner, noun, shapes);
  }

  private Optional<String> repaired(String determiner, String noun, Shapes shapes) {
    String joined = JOINED.getOrDefault(determiner, "");
    if (!joined.isEmpty()) {
      boolean plural = determiner.endsWith("s");
      return shapes.isVerb() || !shapes.numbers().contains(plural ? "p" : "s")
          ? Optional.empty()
          : Optional.of(plural ? joined + " " + noun : repaired(joined, noun, shapes).orElse(joined + " " + noun));
    }
    boolean article = determiner.equals("le") || determiner.equals("la");
    boolean elided = article && shapes.isElided();
    if (!elided && PRONOUNS.contains(determiner) && shapes.isVerb()) {
      return Optional.empty();
    }
    if (PLURAL.contains(determiner)) {
      boolean singular = shapes.numbers().size() == 1 && shapes.numbers().contains("s") && !shapes.isAdjective();
      return singular ? plural(shapes, noun).map(form -> determiner + " " + form) : Optional.empty();
    }
    return shapes.numbers().contains("s") ? singular(determiner, noun, shapes) : Optional.empty();
  }

  private Optional<String> singular(String determiner, String noun, Shapes shapes) {
    boolean vowel = shapes.isElided();
    if (determiner.equals("de")) {
      return vowel ? Optional.of("d'" + noun) : Optional.empty();
    }
    if (vowel && (determiner.equals("le") || determiner.equals("la"))) {
      return Optional.of("l'" + noun);
    }
    String masculine = FEMININE.getOrDefault(determiner, determiner);
    List<String> forms = SINGULAR.getOrDefault(masculine, List.of());
    boolean feminine = shapes.isOnly("f");
    if (forms.isEmpty() || !feminine && !shapes.isOnly("m")) {
      return Optional.empty();
    }
    String right = feminine ? forms.get(vowel ? 2 : 0) : vowel ? forms.get(1) : masculine + " ";
    String written = right + noun;
    return written.equals(determiner + " " + noun) ? Optional.empty() : Optional.of(written);
  }

  private Optional<String> plural(Shapes shapes, String noun) {
    Set<String> forms = new HashSet<>();
    for (String gender : shapes.genders()) {
      forms.addAll(synthesizer.forms(shapes.lemma(), "N " + gender + " p"));
    }
    forms.remove(noun);
    return forms.size() == 1 ? Optional.of(forms.iterator().next()) : Optional.empty();
  }

  private boolean isNoun(String word) {
    List<Lexicon.Reading> readings = lexicon.readings(word);
    return readings.stream().anyMatch(reading -> reading.tag().startsWith("N "))
        && readings.stream().noneMatch(reading -> reading.tag().startsWith("J "));
  }

  private Optional<Shapes> read(String noun) {
    Optional<Shapes> known = NOUNS.get(noun);
    if (known == null) {
      known = readAnew(noun);
      if (NOUNS.size() >= MOST_REMEMBERED) {
        NOUNS.clear();
      }
      NOUNS.put(noun, known);
    }
    return known;
  }

  /** Empty for words that are no nouns, or something else than noun, adjective and verb. */
  private Optional<Shapes> readAnew(String noun) {
    Set<String> genders = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    Set<String> lemmas = new HashSet<>();
    boolean verb = false;
    boolean adjective = false;
    if (UNDECIDED.contains(noun) || "hy".indexOf(noun.charAt(0)) >= 0) {
      return Optional.empty();
    }
    for (Lexicon.Reading reading : lexicon.readings(noun)) {
      String[] tag = FrenchWords.tag(reading).split(" ");
      boolean participle = tag.length == 4 && tag[1].equals("ppa");
      if (tag.length == 3 && (tag[0].equals("N") || tag[0].equals("J")) || participle) {
        genders.add(tag[tag.length - 2]);
        numbers.add(tag[tag.length - 1]);
        adjective |= !tag[0].equals("N");
        if (tag[0].equals("N")) {
          lemmas.add(reading.lemma());
        }
      } else if (tag[0].equals("V")) {
        verb = true;
      } else {
        return Optional.empty();
      }
    }
    return lemmas.size() == 1
        ? Optional.of(new Shapes(genders, numbers, verb, adjective, elision.before(noun), lemmas.iterator().next()))
        : Optional.empty();
  }
}
