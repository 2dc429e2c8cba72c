package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

class OrdinaryWordsTest {
  private static final OrdinaryWords ORDINARY = new OrdinaryWords();

  private static Surface literal(String text) {
    return Surface.garbled(text, Mechanism.LITERAL, "", false);
  }

  @ParameterizedTest
  @CsvSource({
    "Byte, HIGH",
    "Ideal, HIGH",
    "Octet, HIGH",
    "Kleiner Reis, SOME",
    "Dunkle Seite, SOME",
    "36 Krypton, NONE",
    "Deep Krypton, NONE",
    "Shengteng, NONE",
    "Kr, HIGH",
  })
  void words_of_the_language_are_a_risk(String text, Risk risk) {
    assertThat(ORDINARY.weigh(literal(text)).risk()).isEqualTo(risk);
  }

  @Test
  void a_word_of_another_language_is_none() {
    assertThat(ORDINARY.weigh(literal("Octet").in(Language.GERMAN)).risk()).isEqualTo(Risk.NONE);
    assertThat(ORDINARY.weigh(literal("Octet").in(Language.FRENCH)).risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void a_risk_that_is_known_is_never_lowered() {
    assertThat(ORDINARY.weigh(literal("Shengteng").withRisk(Risk.HIGH)).risk()).isEqualTo(Risk.HIGH);
    assertThat(ORDINARY.weigh(literal("Dunkle Seite").withRisk(Risk.HIGH)).risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void calques_are_judged_by_who_lists_them() {
    Surface calque = Surface.garbled("Kuchen", Mechanism.CALQUE, "", false).withWritten("Markt");
    assertThat(ORDINARY.weigh(calque).risk()).isEqualTo(Risk.NONE);
  }

  @Test
  void pronouns_and_particles_name_nothing() {
    assertThat(ORDINARY.isFunctionWord(literal("Ihr"))).isTrue();
    assertThat(ORDINARY.isFunctionWord(literal("Byte"))).isFalse();
  }
}
