package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

class RightFormsTest {
  private static final RightForms RIGHT = new RightForms();

  @Test
  void names_labels_short_names_aliases_and_the_chinese_forms_are_right() {
    var entity =
        Derived.entity(
            "person", "Oleksandr Syrskyi", "'short':'Syrskyi','de':'Olexandr Syrskyj','aliases':['General Syrsky'],'zh':['瑟尔斯基']");
    assertThat(Derived.texts(RIGHT, entity))
        .containsOnly("Oleksandr Syrskyi", "Olexandr Syrskyj", "Syrskyj", "Syrskyi", "General Syrsky", "瑟尔斯基");
    assertThat(Derived.surfaces(RIGHT, entity)).allMatch(surface -> surface.how() == Mechanism.EXACT);
  }

  @Test
  void a_german_name_with_an_adjective_is_right_in_all_its_endings() {
    assertThat(Derived.texts(RIGHT, Derived.entity("place", "Yellow Sea", "'de':'gelbes Meer','fr':'mer Jaune'")))
        .containsOnly("Yellow Sea", "gelbes Meer", "mer Jaune");
    assertThat(Derived.texts(RIGHT, Derived.entity("org", "X", "'de':'demokratische Partei'"))).contains("demokratischen Partei");
  }

  @Test
  void a_single_chinese_sign_stands_for_too_much() {
    assertThat(Derived.texts(RIGHT, Derived.chinese("place", "Ukraine", "乌"))).containsExactly("Ukraine");
  }

  @Test
  void adjectives_and_people_of_places_are_right_in_all_forms() {
    var ukraine =
        Derived.entity("place", "Ukraine", "'deAdjective':'ukrainisch','dePeople':'Ukrainer','frAdjective':'ukrainien'");
    assertThat(Derived.texts(RIGHT, ukraine))
        .contains("ukrainische", "ukrainischem", "Ukrainern", "Ukrainerinnen", "ukrainienne", "ukrainiennes");
    assertThat(Derived.surfaces(RIGHT, ukraine))
        .filteredOn(surface -> surface.text().equals("ukrainienne"))
        .extracting(Surface::language)
        .containsExactly(Optional.of(Language.FRENCH));
  }

  @Test
  void wordings_of_terms_are_ordinary_words() {
    assertThat(Derived.texts(RIGHT, Derived.entity("term", "bottleneck", "'de':'Engpass'"))).isEmpty();
  }
}
