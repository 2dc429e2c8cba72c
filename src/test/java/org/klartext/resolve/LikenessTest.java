package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "selsky, seersiji, 0.90",
    "serski, seersiji, 0.94",
    "sersky, seersiji, 0.92",
    "cressan, keleisang, 0.91",
    "nadra, nadela, 0.94",
    "suja, sujia, 0.96",
    "moskarew, mosikaliaofu, 0.88",
    "ekerson, elkeson, 0.90",
    "nadler, nadela, 0.85",
    "hartman, altman, 0.84"
  })
  void what_chinese_does_not_tell_apart_costs_little(String word, String spoken, double likeness) {
    assertThat(Likeness.ratio(word, spoken)).isCloseTo(likeness, within(0.006));
  }

  @Test
  void a_word_is_wholly_like_itself_and_not_at_all_like_nothing() {
    assertThat(Likeness.ratio("serski", "serski")).isEqualTo(1);
    assertThat(Likeness.ratio("", "")).isZero();
    assertThat(Likeness.ratio("serski", "mandela")).isLessThan(0.4);
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
