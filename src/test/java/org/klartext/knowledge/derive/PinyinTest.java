package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "重庆, chong qing",
    "长安, chang an",
    "长安汽车, chang an qi che",
    "重庆银行, chong qing yin hang",
    "昇腾, sheng teng",
    "绿色, lü se",
    "奥特曼, ao te man",
  })
  void characters_with_several_readings_are_read_by_the_phrase(String han, String expected) {
    assertThat(String.join(" ", Pinyin.syllables(han))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "曾毓群, zeng yu qun",
    "单伟建, shan wei jian",
    "仇晓芬, qiu xiao fen",
    "任正非, ren zheng fei",
    "欧阳明高, ou yang ming gao",
    "黄仁勋, huang ren xun",
    "解放, xie fang",
  })
  void surnames_are_read_in_their_own_way(String han, String expected) {
    assertThat(String.join(" ", Pinyin.nameSyllables(han))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"黄仁勋, 1", "欧阳明, 2", "欧阳明高, 2", "高市早苗, 2", "李明, 1"})
  void a_surname_has_one_character_or_two(String han, int length) {
    assertThat(Pinyin.surnameLength(han)).isEqualTo(length);
  }

  @Test
  void only_chinese_characters_are_chinese() {
    assertThat(Pinyin.isHan("氪")).isTrue();
    assertThat(Pinyin.isHan("36氪")).isFalse();
    assertThat(Pinyin.isHan("")).isFalse();
    assertThat(Pinyin.isHan('·')).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ren, jen", "xun, hsun", "zhi, chih", "zi, tzu", "jian, chien", "guo, kuo", "qing, ching", "yong, yung",
    "lü, lu", "dong, tung", "bei, pei", "ge, ko", "shi, shih", "tian, tien", "xue, hsueh", "yan, yen",
    "cao, tsao", "an, an", "duo, to", "tuo, to", "luo, lo", "huo, huo", "shuo, shuo", "jie, chieh",
    "zhang, chang", "hui, hui", "rong, jung", "xiong, hsiung", "kuo, kuo", "zhuo, cho",
  })
  void wade_giles_writes_a_syllable_in_its_way(String pinyin, String expected) {
    assertThat(WadeGiles.of(pinyin)).isEqualTo(expected);
  }
}
