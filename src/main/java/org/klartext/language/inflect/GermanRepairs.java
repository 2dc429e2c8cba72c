package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.EnglishWords;
import org.klartext.language.inflect.GermanConcord.Group;
import org.klartext.language.inflect.GermanConcord.Place;
import org.klartext.language.inflect.GermanDeterminers.Determiner;
import org.klartext.language.inflect.GermanDeterminers.Kind;
import org.klartext.language.inflect.GermanDeterminers.Shown;
import org.klartext.language.inflect.GermanNouns.Noun;

/**
 * The ways to write a noun group whose determiner and noun cannot go together: with another determiner ({@code im
 * Skisaison} → {@code in der Skisaison}) or another form of the noun ({@code des Prozesse} → {@code des Prozesses}). Only
 * where one way is left is it given.
 */
final class GermanRepairs {
  private final GermanNouns nouns;

  GermanRepairs(GermanNouns nouns) {
    this.nouns = nouns;
  }

  /** The group with another determiner or another form of the noun, if there is one way only. */
  Optional<Group> anew(Group group, List<Shown> shown, Set<NounShapes.Shape> noun, Place place) {
    Set<Group> ways = new LinkedHashSet<>();
    for (Shown one : asIn(place, shown)) {
      if (one.number().equals("PLU")) {
        continue;
      }
      for (NounShapes.Shape shape : noun) {
        if (!shape.isPlural() && shape.hasGender() && shape.grammaticalCase().equals(one.grammaticalCase())) {
          ways.add(written(group, one, shape.gender(), group.noun()));
        }
      }
      for (Noun known : nouns.read(group.noun())) {
        otherForm(group, one, known).ifPresent(ways::add);
      }
    }
    return only(ways);
  }

  /** {@code bei die Entwicklung}: the determiner in the case of the preposition, which it does not show in any gender. */
  static Optional<Group> governed(
      Group group, List<Shown> shown, Set<NounShapes.Shape> noun, Place place) {
    boolean one = place == Place.SURELY_DATIVE || place == Place.SURELY_ACCUSATIVE;
    boolean joined = shown.getFirst().determiner().kind() == Kind.JOINED;
    if (!one || joined || !asIn(place, shown).isEmpty() || noun.stream().anyMatch(NounShapes.Shape::isPlural)) {
      return Optional.empty();
    }
    Set<Group> ways = new LinkedHashSet<>();
    for (NounShapes.Shape shape : noun) {
      if (shape.hasGender() && place.cases.contains(shape.grammaticalCase())) {
        var wanted = new Shown(shown.getFirst().determiner(), shape.grammaticalCase(), "SIN", shape.gender());
        ways.add(written(group, wanted, shape.gender(), group.noun()));
      }
    }
    return only(ways);
  }

  private static Optional<Group> only(Set<Group> ways) {
    ways.removeIf(way -> way.determiner().isEmpty());
    return ways.size() == 1 ? Optional.of(ways.iterator().next()) : Optional.empty();
  }

  /** The group with its noun in the case that the determiner shows: {@code des Prozesse}, {@code einen Präsident}. */
  private Optional<Group> otherForm(Group group, Shown shown, Noun noun) {
    boolean genitive = shown.grammaticalCase().equals("GEN") && List.of("MAS", "NEU").contains(noun.gender());
    boolean same = noun.gender().equals(shown.gender());
    boolean plural = noun.isPlural() && shown.determiner().kind() == Kind.DEFINITE && !shown.gender().equals("FEM");
    if (noun.bendsLikeAdjective() || !genitive && (!same || plural) || genitive && mayLackEnding(group.noun(), noun)) {
      return Optional.empty();
    }
    List<String> forms = nouns.forms(noun, shown.grammaticalCase(), "SIN");
    return forms.stream()
        .filter(form -> !genitive || form.endsWith("s") || forms.stream().noneMatch(other -> other.endsWith("s")))
        .findFirst()
        .filter(form -> genitive || !form.equals(group.noun()) && !group.noun().equals(form + "e"))
        .map(form -> written(group, shown, noun.gender(), form));
  }

  /** Whether the genitive may go without an ending: {@code des Internet}, {@code des Klima}. */
  private static boolean mayLackEnding(String written, Noun noun) {
    String last = written.substring(written.lastIndexOf('-') + 1);
    boolean foreign = EnglishWords.contains(last) || EnglishWords.contains(noun.lemma());
    boolean smooth = "aeiouxs".indexOf(last.charAt(last.length() - 1)) >= 0 && !last.endsWith("nis");
    return !noun.isPlural() && (foreign || smooth);
  }

  /** What the determiner shows in the cases of the place; all it shows where the place only leans to a case. */
  static List<Shown> asIn(Place place, List<Shown> shown) {
    List<Shown> inPlace = shown.stream().filter(one -> place.cases.contains(one.grammaticalCase())).toList();
    return inPlace.isEmpty() && !place.isStrict() ? shown : inPlace;
  }

  private static Group written(Group group, Shown shown, String gender, String noun) {
    Determiner determiner = shown.determiner();
    String form = determiner.form(shown.grammaticalCase(), "SIN", gender);
    String ending = GermanDeclension.ending(determiner.declension(), shown.grammaticalCase(), "SIN", gender);
    return new Group(like(group.determiner(), form), bent(group.adjectives(), ending), noun);
  }

  private static String like(String before, String form) {
    return !form.isEmpty() && Character.isUpperCase(before.charAt(0)) ? GermanNouns.capitalized(form) : form;
  }

  static List<String> bent(List<String> adjectives, String ending) {
    var bent = new ArrayList<String>(adjectives.size());
    for (String adjective : adjectives) {
      bent.add(adjective.substring(0, adjective.length() - GermanKinds.ending(adjective).length()) + ending);
    }
    return bent;
  }
}
