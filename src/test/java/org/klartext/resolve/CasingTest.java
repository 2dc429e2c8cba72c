package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

class CasingTest {
  @ParameterizedTest
  @CsvSource({
    "OpenAI, OpenAI, SAME",
    "OpenAI, OPENAI, SAME",
    "OpenAI, Openai, WRONG",
    "DeepSeek, Deepseek, WRONG",
    "Das Erste, Das erste, OTHER",
    "Le Point, Le point, OTHER",
    "loi de Moore, Loi de Moore, SAME",
    "Loi de Moore, loi de Moore, OTHER",
    "SCREEN, Screen, OTHER",
    "ARM, Arm, OTHER",
    "Janković, Jankovic, SAME",
  })
  void a_name_is_compared_word_by_word(String name, String found, Casing.Verdict verdict) {
    assertThat(Casing.of(name, found, LanguagePack.of(Language.GERMAN).lexicon().reader())).isEqualTo(verdict);
  }
}
