package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.GermanNouns.Noun;
import org.klartext.language.inflect.Paradigm.Cell;

/**
 * German phrases of adjectives, a noun and what hangs on it: {@code roter Umschlag}, {@code Inbegriff der Schönheit}.
 *
 * <p>When not: two nouns joined by {@code und}, names of two words, phrases that begin with an article or a number.
 */
final class GermanNounPhrases {
  private static final Pattern ENDING = Pattern.compile("e[nrs]?");
  /** Nouns of one syllable and those that end in a hiss. */
  private static final Pattern FULL_GENITIVE =
      Pattern.compile("[^aeiouäöüyAEIOUÄÖÜ]*[aeiouäöüyAEIOUÄÖÜ]+[^aeiouäöüy]*|.*([sßxz]|sch)");
  private static final Set<String> JOINING = Set.of("und", "oder", "plus", "sowie");

  private final Lexicon.Reader lexicon;
  private final GermanNouns nouns;

  GermanNounPhrases(Lexicon.Reader lexicon, GermanNouns nouns) {
    this.lexicon = lexicon;
    this.nouns = nouns;
  }

  /** The words of a phrase: those before the noun, each with an empty ending if it does not bend. */
  private record Parsed(List<Adjective> adjectives, String head, String rest) {}

  private record Adjective(String stem, String ending) {}

  /** The forms of {@code phrase}; none if its parts are not plain. */
  Optional<Paradigm> paradigm(String phrase, Optional<String> gender) {
    return parse(phrase).flatMap(parsed -> paradigm(parsed, gender));
  }

  /** The gender of {@code phrase}: {@code MAS}, {@code FEM}, {@code NEU}; empty if it may have two or is a plural. */
  Optional<String> gender(String phrase, Optional<String> known) {
    Set<String> genders = new LinkedHashSet<>();
    parse(phrase)
        .ifPresent(
            parsed ->
                nouns.read(parsed.head()).stream()
                    .filter(noun -> agrees(noun, parsed, known) && !noun.isPlural())
                    .forEach(noun -> genders.add(noun.gender())));
    return genders.size() == 1 ? Optional.of(genders.iterator().next()) : Optional.empty();
  }

  /** How many words of {@code phrase} stand before its noun. */
  int adjectives(String phrase) {
    return parse(phrase).map(parsed -> parsed.adjectives().size()).orElse(0);
  }

  private Optional<Parsed> parse(String phrase) {
    List<String> words = List.of(phrase.split(" "));
    var adjectives = new ArrayList<Adjective>();
    int head = 0;
    while (head < words.size() && (!isCapital(words.get(head)) || isCapitalAdjective(words, head))) {
      String word = words.get(head);
      if (isFunctionWord(word) || word.indexOf(',') >= 0) {
        return Optional.empty();
      }
      adjectives.add(adjective(word));
      head++;
    }
    boolean adverbLast = !adjectives.isEmpty() && adjectives.getLast().ending().isEmpty();
    if (head == words.size() || adverbLast) {
      return Optional.empty();
    }
    List<String> rest = words.subList(head + 1, words.size());
    boolean plain = rest.isEmpty() || !isCapital(rest.getFirst()) && !JOINING.contains(rest.getFirst());
    return plain && phrase.indexOf(',') < 0
        ? Optional.of(new Parsed(adjectives, words.get(head), rest.isEmpty() ? "" : " " + String.join(" ", rest)))
        : Optional.empty();
  }

  private static boolean isCapital(String word) {
    return !Character.isLowerCase(word.charAt(0));
  }

  /** {@code Große} in {@code Große Mutter}. */
  private boolean isCapitalAdjective(List<String> words, int at) {
    String word = words.get(at);
    boolean before = at + 1 < words.size() && Character.isUpperCase(words.get(at + 1).charAt(0));
    return before
        && ENDING.matcher(adjective(word).ending()).matches()
        && lexicon.readings(word.toLowerCase(Locale.GERMAN)).stream().anyMatch(GermanNounPhrases::isAttributive);
  }

  private static boolean isAttributive(Lexicon.Reading reading) {
    return reading.tag().startsWith("ADJ:NOM") || reading.tag().startsWith("PA2:NOM");
  }

  private boolean isFunctionWord(String word) {
    return lexicon.readings(word).stream()
        .anyMatch(reading -> reading.tag().matches("(ART|PRP|PRO|KON|ZAL|NEG)\\b.*"));
  }

  private static Adjective adjective(String word) {
    for (String ending : List.of("en", "er", "es", "e")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return new Adjective(word.substring(0, word.length() - ending.length()), ending);
      }
    }
    return new Adjective(word, "");
  }

  private Optional<Paradigm> paradigm(Parsed parsed, Optional<String> gender) {
    List<Noun> readings = nouns.read(parsed.head()).stream().filter(noun -> agrees(noun, parsed, gender)).toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    boolean plural = readings.stream().allMatch(Noun::isPlural);
    List<Noun> chosen = plural ? readings : readings.stream().filter(noun -> !noun.isPlural()).toList();
    var paradigm = new Paradigm();
    for (String number : plural ? List.of("PLU") : GermanDeclension.NUMBERS) {
      put(parsed, chosen, "NOM", number, paradigm);
    }
    for (String number : plural ? List.of("PLU") : List.of("PLU", "SIN")) {
      for (String grammaticalCase : GermanDeclension.CASES) {
        put(parsed, chosen, grammaticalCase, number, paradigm);
      }
    }
    return Optional.of(paradigm);
  }

  /** A noun without article or adjective that may be singular or plural ({@code Chips}) is a plural. */
  private void put(Parsed parsed, List<Noun> readings, String grammaticalCase, String number, Paradigm paradigm) {
    String role = parsed.adjectives().isEmpty() ? "noun" : number;
    for (String declension : GermanDeclension.DECLENSIONS) {
      Cell cell = cell(parsed, readings, grammaticalCase, number, declension);
      paradigm.put(role, number + ":" + grammaticalCase + ":" + declension, cell);
    }
  }

  /** Whether a reading has the gender that is known and that the adjectives show. */
  private static boolean agrees(Noun noun, Parsed parsed, Optional<String> gender) {
    boolean known =
        switch (gender.orElse("")) {
          case "m" -> noun.gender().equals("MAS") && !noun.isPlural();
          case "f" -> noun.gender().equals("FEM") && !noun.isPlural();
          case "n" -> noun.gender().equals("NEU") && !noun.isPlural();
          case "pl" -> noun.isPlural();
          default -> true;
        };
    String number = noun.isPlural() ? "PLU" : "SIN";
    return known
        && parsed.adjectives().stream().allMatch(adjective -> isNominative(adjective.ending(), noun.gender(), number))
        && (!noun.bendsLikeAdjective() || isNominative(adjective(parsed.head()).ending(), noun.gender(), number));
  }

  private static boolean isNominative(String ending, String gender, String number) {
    return ending.isEmpty()
        || GermanDeclension.DECLENSIONS.stream()
            .anyMatch(declension -> GermanDeclension.ending(declension, "NOM", number, gender).equals(ending));
  }

  /** What all readings have in common: {@code Gangs} is no sure form of {@code Gang}, which may be an English one. */
  private Cell cell(Parsed parsed, List<Noun> readings, String grammaticalCase, String number, String declension) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>();
    for (Noun noun : readings) {
      String before = before(parsed, noun.gender(), grammaticalCase, number, declension);
      List<String> forms =
          heads(parsed, noun, grammaticalCase, number, declension).stream()
              .map(head -> before + head + parsed.rest())
              .toList();
      boolean manyPlurals = number.equals("PLU") && forms.size() > 1;
      written.addAll(manyPlurals ? forms : forms.subList(0, Math.min(1, forms.size())));
      if (noun.equals(readings.getFirst())) {
        found.addAll(forms);
      } else {
        found.retainAll(forms);
      }
    }
    return new Cell(
        List.copyOf(found), written.size() == 1 ? Optional.of(written.iterator().next()) : Optional.empty());
  }

  private static String before(Parsed parsed, String gender, String grammaticalCase, String number, String declension) {
    var before = new StringBuilder();
    for (Adjective adjective : parsed.adjectives()) {
      String ending = GermanDeclension.ending(declension, grammaticalCase, number, gender);
      before.append(adjective.stem()).append(adjective.ending().isEmpty() ? "" : ending).append(' ');
    }
    return before.toString();
  }

  /** The noun's forms, the usual one first; of a dative only that, because {@code dem Umschlage} is out of use. */
  private List<String> heads(Parsed parsed, Noun noun, String grammaticalCase, String number, String declension) {
    if (noun.bendsLikeAdjective()) {
      String ending = GermanDeclension.ending(declension, grammaticalCase, number, noun.gender());
      return List.of(adjective(parsed.head()).stem() + ending);
    }
    List<String> forms = usualFirst(noun.lemma(), nouns.forms(noun, grammaticalCase, number));
    boolean oldDative = grammaticalCase.equals("DAT") && number.equals("SIN") && forms.contains(parsed.head());
    return oldDative ? List.of(parsed.head()) : forms;
  }

  /** {@code Kanals, Kanales}, but {@code Sturzes, Sturzs} and {@code Mannes, Manns}. */
  private static List<String> usualFirst(String lemma, List<String> forms) {
    boolean genitives = forms.size() == 2 && forms.getLast().endsWith("es");
    return genitives && FULL_GENITIVE.matcher(lemma).matches() ? forms.reversed() : forms;
  }
}
