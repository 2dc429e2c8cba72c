package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"Straße, 6", "基辛格, 6", "💡KI, 4", "e\u0301, 1", "'', 0"})
  void chinese_and_emoji_are_two_columns_wide_and_colours_none(String text, int width) {
    assertThat(Columns.width(text)).isEqualTo(width);
    assertThat(Columns.width(Paint.COLOURED.bold(text))).isEqualTo(width);
  }

  @Test
  void text_is_broken_at_spaces() {
    assertThat(Columns.wrapped("der Chef von 基辛格 sagte", 12)).containsExactly("der Chef von", "基辛格 sagte");
    assertThat(Columns.wrapped("Donaudampfschiff fährt", 5)).containsExactly("Donaudampfschiff", "fährt");
  }

  @Test
  void what_is_too_long_is_cut_with_a_sign() {
    assertThat(Columns.cut("Neue Pläne", 10)).isEqualTo("Neue Pläne");
    assertThat(Columns.cut("Neue Pläne", 6)).isEqualTo("Neue …");
    assertThat(Columns.cut("基辛格", 4)).isEqualTo("基…");
    assertThat(Columns.cut("💡💡💡", 4)).isEqualTo("💡…");
  }

  @Test
  void control_characters_and_turned_directions_are_not_shown() {
    assertThat(Columns.shown("a\nb\tc\033[0m\u202Ed")).isEqualTo("a b c\ufffd[0m d");
  }
}
