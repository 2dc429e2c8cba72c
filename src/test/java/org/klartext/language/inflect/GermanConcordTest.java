package org.klartext.language.inflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.inflect.GermanConcord.Group;
import org.klartext.language.inflect.GermanConcord.Place;

class GermanConcordTest {
  private static final GermanConcord CONCORD = new GermanConcord();

  @ParameterizedTest
  @CsvSource({
    "START, Die Weißbuch, Das Weißbuch",
    "START, Der Kernmotiv, Das Kernmotiv",
    "START, Im Skisaison, In der Skisaison",
    "TWO_WAYS, der neuen Technologiezyklus, dem neuen Technologiezyklus",
    "AFTER_NOUN, der gesamten Xiaomi-Ökosystem, des gesamten Xiaomi-Ökosystems",
    "GENITIVE, des anhaltenden Ausleseprozesse, des anhaltenden Ausleseprozesses",
    "DATIVE, einer neuen Modell, einem neuen Modell",
    "OPEN, einen Firma, eine Firma",
    "OPEN, ein neue Modell, ein neues Modell",
    "OPEN, einen Präsident, einen Präsidenten",
    "OPEN, im neue Jahr, im neuen Jahr",
    "START, Die neue Modelle, Die neuen Modelle",
    "OPEN, des Benutzer, des Benutzers",
    "SURELY_DATIVE, die Entwicklung, der Entwicklung",
    "START, Der chinesische Regierung, Die chinesische Regierung"
  })
  void a_group_that_cannot_be_gets_the_one_form_that_can(Place place, String before, String after) {
    assertThat(repaired(before, place, true)).contains(after);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, der Modell",
    "OPEN, das Modell",
    "START, Die Bild",
    "OPEN, des Internet",
    "OPEN, die Angestellte",
    "OPEN, der Hubs",
    "OPEN, die neuen Modell",
    "OPEN, der Krypton-Wang",
    "OPEN, den ersten Fünf",
    "OPEN, der neue Firma",
    "OPEN, die Xyzzy"
  })
  void two_ways_names_and_right_groups_stay(Place place, String group) {
    assertThat(repaired(group, place, true)).isEmpty();
  }

  @Test
  void an_article_that_may_be_a_pronoun_stays() {
    assertThat(repaired("das Zeit", Place.OPEN, false)).isEmpty();
    assertThat(repaired("die neue Modelle", Place.OPEN, false)).isEmpty();
  }

  private static Optional<String> repaired(String group, Place place, boolean sure) {
    List<String> words = List.of(group.split(" "));
    List<String> adjectives = words.subList(1, words.size() - 1);
    return CONCORD.repaired(new Group(words.getFirst(), adjectives, words.getLast()), place, sure).map(
        repaired -> {
          var all = new ArrayList<String>();
          all.add(repaired.determiner());
          all.addAll(repaired.adjectives());
          all.add(repaired.noun());
          return String.join(" ", all);
        });
  }
}
