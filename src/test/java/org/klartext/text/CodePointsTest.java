package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodePointsTest {
  private static final String BULB = "💡";

  @Test
  void a_word_after_an_emoji_stands_one_code_point_earlier() {
    var offsets = CodePoints.of(BULB + " KI");
    assertThat(offsets.toCodePoint(3)).isEqualTo(2);
    assertThat(offsets.toCodePoint(5)).isEqualTo(4);
    assertThat(offsets.toUtf16(2)).isEqualTo(3);
    assertThat(offsets.toUtf16(4)).isEqualTo(5);
  }

  @Test
  void without_pairs_both_units_are_the_same() {
    var offsets = CodePoints.of("Straße d’élève 奥特曼");
    for (int at = 0; at <= 18; at++) {
      assertThat(offsets.toCodePoint(at)).isEqualTo(at);
      assertThat(offsets.toUtf16(at)).isEqualTo(at);
    }
  }

  @Test
  void many_pairs_are_all_counted() {
    var offsets = CodePoints.of(BULB.repeat(1000));
    assertThat(offsets.toCodePoint(2000)).isEqualTo(1000);
    assertThat(offsets.toUtf16(999)).isEqualTo(1998);
  }

  @Test
  void units_are_counted_as_the_text_itself_counts_them() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var offsets = CodePoints.of(text);
          for (int at = 0; at <= text.length(); at++) {
            assertThat(offsets.toCodePoint(at)).as("UTF-16 %d of %s", at, text).isEqualTo(text.codePointCount(0, at));
          }
          for (int point = 0; point <= text.codePointCount(0, text.length()); point++) {
            assertThat(offsets.toUtf16(point))
                .as("code point %d of %s", point, text)
                .isEqualTo(text.offsetByCodePoints(0, point));
          }
        });
  }

  @Test
  void there_and_back_is_the_same_place() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var offsets = CodePoints.of(text);
          for (int at : Dice.boundaries(text)) {
            assertThat(offsets.toUtf16(offsets.toCodePoint(at))).as("UTF-16 %d of %s", at, text).isEqualTo(at);
          }
        });
  }
}
