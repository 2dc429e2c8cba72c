package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void likeness_falls_with_each_letter_that_differs() {
    assertThat(Likeness.ratio("serski", "serski")).isEqualTo(1);
    assertThat(Likeness.ratio("serski", "syrski")).isCloseTo(1 - 1 / 6.0, within(1e-9));
    assertThat(Likeness.ratio("serski", "syrskyj")).isCloseTo(1 - 3 / 7.0, within(1e-9));
    assertThat(Likeness.ratio("", "")).isZero();
  }

  @Test
  void short_words_must_be_more_alike() {
    assertThat(Likeness.enough("Suja")).isGreaterThan(Likeness.enough("Selskyj"));
  }

  @Test
  void pinyin_is_told_from_other_words() {
    assertThat(PinyinSyllables.isPinyin("xiaofen")).isTrue();
    assertThat(PinyinSyllables.isPinyin("zhonghao")).isTrue();
    assertThat(PinyinSyllables.isPinyin("serski")).isFalse();
    assertThat(PinyinSyllables.isPinyin("selsky")).isFalse();
  }
}
