package org.klartext.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"finder", "Finder", "Curses", "Wendy", "Widgets", "Editors"})
  void words_names_and_their_plurals_are_english(String word) {
    assertThat(EnglishWords.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Serski", "Yushu", "Zhiyuan", "Openay", "Song", "Fang", ""})
  void garbled_names_and_syllables_are_not(String word) {
    assertThat(EnglishWords.contains(word)).isFalse();
  }
}
