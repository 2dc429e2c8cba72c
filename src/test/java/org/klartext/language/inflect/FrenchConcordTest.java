package org.klartext.language.inflect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchConcordTest {
  private static final FrenchConcord CONCORD = new FrenchConcord();

  @ParameterizedTest
  @CsvSource({
    "le, intelligence, l'intelligence",
    "de, intelligence, d'intelligence",
    "un, entreprise, une entreprise",
    "une, robot, un robot",
    "le, voiture, la voiture",
    "du, voiture, de la voiture",
    "au, entreprise, à l'entreprise",
    "ce, voiture, cette voiture",
    "cet, robot, ce robot",
    "de le, marché, du marché",
    "de le, intelligence, de l'intelligence",
    "de les, robots, des robots",
    "des, puce, des puces",
    "plusieurs, robot, plusieurs robots"
  })
  void a_determiner_and_a_noun_that_cannot_be_get_the_one_form_that_can(String determiner, String noun, String right) {
    assertThat(CONCORD.repaired(determiner, noun, "")).contains(right);
  }

  @ParameterizedTest
  @CsvSource({
    "le, montre", "la, mode", "le, mode", "une, entreprise", "des, fois", "les, puce", "de, huit", "le, onze", "un, xyzzy",
    "deux, être", "de le, faire", "la, socket"
  })
  void verbs_nouns_of_both_genders_and_right_pairs_stay(String determiner, String noun) {
    assertThat(CONCORD.repaired(determiner, noun, "")).isEmpty();
  }

  @Test
  void an_adjective_before_its_noun_is_not_taken_for_one() {
    assertThat(CONCORD.repaired("une", "meilleur", "qualité")).isEmpty();
  }
}
