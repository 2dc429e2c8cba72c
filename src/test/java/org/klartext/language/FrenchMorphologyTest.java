package org.klartext.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchMorphologyTest {
  private static final Morphology FRENCH = LanguagePack.of(Language.FRENCH).morphology();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le plan d'[Ultraman]        | Altman    | le plan d'Altman",
        "le plan d'[Octet]           | ByteDance | le plan de ByteDance",
        "D'[Octet] à Baidu           | ByteDance | De ByteDance à Baidu",
        "dit qu'[Octet] paie         | ByteDance | dit que ByteDance paie",
        "lorsqu'[Octet] paie         | ByteDance | lorsque ByteDance paie",
        "le plan de [Kissinger]      | Altman    | le plan d’Altman",
        "L'an dernier, de [Kissinger]| Altman    | L'an dernier, d'Altman",
        "De [Kissinger] à Musk       | Altman    | D’Altman à Musk",
        "dit que [Kissinger] part    | Altman    | dit qu’Altman part",
        "chez [Kissinger]            | Altman    | chez Altman",
        "aujourd'hui [Kissinger]     | Altman    | aujourd'hui Altman",
        "[Kissinger] part            | Altman    | Altman part",
      })
  void a_name_takes_the_elision_it_needs(String marked, String written, String expected) {
    assertThat(Marked.fit(FRENCH, marked, written, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "les chefs du [Petit Pain]         | Doubao      | les chefs de Doubao",
        "Du [Petit Pain] à Kimi            | Doubao      | De Doubao à Kimi",
        "les chefs des [Petits Pains]      | OpenAI      | les chefs d’OpenAI",
        "parle au [Petit Pain]             | Doubao      | parle à Doubao",
        "parle aux [Petits Pains]          | Doubao      | parle à Doubao",
        "Le [Petit Pain] grandit           | Doubao      | Doubao grandit",
        "selon la [Face cachée de la Lune] | Moonshot AI | selon Moonshot AI",
        "de la [Face cachée de la Lune]    | Moonshot AI | de Moonshot AI",
        "de la [Face cachée de la Lune]    | OpenAI      | d’OpenAI",
        "que la [Face cachée de la Lune]   | OpenAI      | qu’OpenAI",
        "à l'[Octet]                       | ByteDance   | à ByteDance",
        "de l'[Octet]                      | OpenAI      | d'OpenAI",
        "une [Face cachée de la Lune]      | Moonshot AI | une Moonshot AI",
      })
  void a_phrase_takes_its_article_along(String marked, String written, String expected) {
    assertThat(Marked.fit(FRENCH, marked, written, true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OpenAI", "iFlytek", "AMD", "UBS", "Éric", "Yves", "Hermès", "hommes", "œuvre", "Ideal", "AI2"})
  void before_these_de_is_elided(String written) {
    assertThat(Marked.fit(FRENCH, "de [X]", written, false)).isEqualTo("d’" + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Huawei", "LVMH", "NVIDIA", "SMIC", "YMTC", "Yahoo", "xAI", "36Kr", "Haier", "HSBC", "onze", "Xi Jinping"})
  void before_these_it_is_not(String written) {
    assertThat(Marked.fit(FRENCH, "d’[X]", written, false)).isEqualTo("de " + written);
  }

  @Test
  void the_name_is_found_in_what_is_written() {
    Morphology.Replacement fit = FRENCH.fit("le plan d'Octet", 10, 15, "ByteDance", false);
    assertThat(fit.written().substring(fit.nameStart())).isEqualTo("ByteDance");
    assertThat(fit.start()).isEqualTo(8);
  }

  @Test
  void a_name_carries_no_ending_but_a_plural_s() {
    assertThat(FRENCH.ending("Ultraman part", 8)).isZero();
    assertThat(FRENCH.ending("les Ultramans partent", 12)).isEqualTo(1);
    assertThat(FRENCH.ending("Ultramanesque", 8)).isEqualTo(-1);
    assertThat(FRENCH.attach("Altman", "s")).isEqualTo("Altman");
  }
}
