package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;

class SignStemTest {
  @ParameterizedTest
  @CsvSource({
    "GERMAN, Wolf, Wölfen",
    "GERMAN, Häuser, Haus",
    "GERMAN, extrem, extremes",
    "GERMAN, brüllen, brüllende",
    "GERMAN, Panther, Panthers",
    "FRENCH, céleste, célestes",
    "FRENCH, général, générale",
    "FRENCH, doré, dorées",
    "FRENCH, saut, sauter"
  })
  void forms_of_a_word_have_one_stem(Language language, String one, String other) {
    assertThat(SignStem.of(language, one)).isEqualTo(SignStem.of(language, other));
  }

  @ParameterizedTest
  @CsvSource({"GERMAN, Span, Spaß", "GERMAN, Stern, Stier", "FRENCH, mur, mai"})
  void other_words_have_others(Language language, String one, String other) {
    assertThat(SignStem.of(language, one)).isNotEqualTo(SignStem.of(language, other));
  }
}
