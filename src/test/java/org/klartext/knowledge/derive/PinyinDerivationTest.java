package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;

class PinyinDerivationTest {
  private static final PinyinDerivation PINYIN = new PinyinDerivation(Derived.glosses());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person  | 黄仁勋   | Huang Renxun; Renxun Huang; Huang Ren Xun; Huang Jenhsun; Huang Jenxun; Huang Renhsun; Huangrenxun",
        "person  | 苏姿丰   | Su Zifeng; Zifeng Su; Su Zi Feng; Su Tzufeng",
        "person  | 曾毓群   | Zeng Yuqun; Yuqun Zeng; Tseng Yuqun",
        "person  | 单伟建   | Shan Weijian",
        "person  | 仇晓芬   | Qiu Xiaofen",
        "person  | 欧阳明高 | Ouyang Minggao; Minggao Ouyang; Ouyang Ming Gao",
        "person  | 李明     | Li Ming; Ming Li; Liming",
        "person  | 萨姆·奥特曼 | Samu Aoteman",
        "person  | C罗     | C Luo",
        "product | 昇腾     | Shengteng; Sheng Teng",
        "company | 天数智芯 | Tianshuzhixin; Tianshu Zhixin",
        "company | 宇树科技 | Yushu Technology; Yushu Technologie; Yushu Tech; Yushu; Yu Shu; Yushu Keji",
        "place   | 重庆     | Chongqing; Chong Qing",
        "company | 长安汽车 | Changan Qiche; Changan Auto; Changan Automobile",
        "company | 阶跃星辰 | Jieyue Xingchen; Jieyuexingchen",
      })
  void the_pivot_is_read_aloud(String type, String zh, String spellings) {
    assertThat(Derived.texts(PINYIN, Derived.chinese(type, "X", zh))).contains(spellings.split("; "));
  }

  @Test
  void a_surname_is_never_read_as_a_word() {
    assertThat(Derived.texts(PINYIN, Derived.chinese("person", "X", "曾毓群"))).noneMatch(text -> text.contains("Ceng"));
    assertThat(Derived.texts(PINYIN, Derived.chinese("person", "X", "单伟建"))).noneMatch(text -> text.contains("Dan"));
  }

  @ParameterizedTest
  @CsvSource({"company, 氪", "company, 36氪", "media, OpenAI", "common, 氪气", "person, 萨姆·A奥特曼"})
  void one_syllable_and_what_is_not_chinese_say_nothing(String type, String zh) {
    assertThat(Derived.texts(PINYIN, Derived.chinese(type, "X", zh))).isEmpty();
  }

  @Test
  void each_spelling_tells_its_pivot_and_whether_it_is_a_short_name() {
    List<Surface> surfaces =
        Derived.surfaces(PINYIN, Derived.entity("person", "Sam Altman", "'short':'Altman','zh':['萨姆·奥特曼','奥特曼']"));
    assertThat(surfaces).allMatch(surface -> surface.how() == Mechanism.PINYIN);
    assertThat(surfaces).filteredOn(surface -> surface.text().equals("Aoteman")).singleElement()
        .matches(surface -> surface.isShort() && surface.pivot().equals("奥特曼"));
    assertThat(surfaces).filteredOn(surface -> surface.text().equals("Samu Aoteman")).noneMatch(Surface::isShort);
  }

  @Test
  void a_paper_that_sounds_like_a_person_is_a_risk() {
    assertThat(Derived.surfaces(PINYIN, Derived.chinese("media", "X", "黎明报")))
        .filteredOn(surface -> surface.text().equals("Li Mingbao"))
        .singleElement()
        .matches(surface -> surface.risk() == Risk.HIGH);
  }

  @Test
  void the_same_name_gives_the_same_spellings_each_once() {
    var huang = Derived.chinese("person", "X", "黄仁勋");
    assertThat(Derived.texts(PINYIN, huang)).doesNotHaveDuplicates().isEqualTo(Derived.texts(PINYIN, huang));
  }

  @ParameterizedTest
  @CsvSource({"term, 国企, Guoqi, HIGH", "term, 万卡集群, Wanka Jiqun, NONE", "product, 昇腾, Shengteng, NONE"})
  void a_term_of_two_syllables_may_be_a_given_name(String type, String zh, String spelling, Risk risk) {
    assertThat(Derived.surfaces(PINYIN, Derived.chinese(type, "X", zh)))
        .filteredOn(surface -> surface.text().equals(spelling))
        .singleElement()
        .matches(surface -> surface.risk() == risk, "risk " + risk);
  }
}
