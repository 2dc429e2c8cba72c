package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.language.Language;

class LiteralDerivationTest {
  private static final LiteralDerivation LITERAL = new LiteralDerivation(Derived.glosses());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "media   | 36氪     | 36 Krypton; Krypton 36",
        "company | 阶跃星辰 | Step Star; StepStar; Stufe Stern; Étape Étoile",
        "company | 月之暗面 | Dunkle Seite des Mondes; Dunklen Seite des Mondes; Dark Side of the Moon; Face cachée de la Lune",
        "company | 字节     | Byte; Octet",
        "company | 理想汽车 | Ideal Auto; Ideal Car; Idéal Automobile; Automobile Idéal; Automobile d'Idéal",
        "media   | 深氪     | Deep Krypton",
      })
  void the_pivot_is_put_into_words(String type, String zh, String renderings) {
    assertThat(Derived.texts(LITERAL, Derived.chinese(type, "X", zh)))
        .contains(renderings.split("; "));
  }

  @ParameterizedTest
  @CsvSource({"person, 理想", "common, 理想", "term, 理想", "company, 氪", "person, 萨姆·奥特曼", "company, OpenAI"})
  void persons_single_signs_and_latin_are_not(String type, String zh) {
    assertThat(Derived.texts(LITERAL, Derived.chinese(type, "X", zh))).isEmpty();
  }

  @Test
  void each_rendering_belongs_to_the_language_it_went_through() {
    assertThat(Derived.surfaces(LITERAL, Derived.chinese("company", "ByteDance", "字节")))
        .allMatch(surface -> surface.how() == Mechanism.LITERAL && surface.pivot().equals("字节"))
        .anyMatch(surface -> surface.text().equals("Octet") && surface.language().equals(Optional.of(Language.FRENCH)))
        .anyMatch(surface -> surface.text().equals("Byte") && surface.language().isEmpty());
  }

  @Test
  void only_adjectives_bend() {
    assertThat(Derived.texts(LITERAL, Derived.chinese("company", "X", "银河通用")))
        .contains("Galaxie General", "Galaxy Universal")
        .doesNotContain("Galaxien General", "Galaxies General");
    assertThat(Derived.texts(LITERAL, Derived.chinese("club", "X", "上海海港")))
        .contains("Auf See Hafen")
        .doesNotContain("Aufe See Hafen");
  }

  @Test
  void what_describes_a_thing_in_right_words_is_mostly_right() {
    Glosses glosses = Derived.glosses();
    glosses.addPlaces(List.of(
        Derived.entity("place", "Turkey", "'de':'Türkei','fr':'Turquie','zh':['土耳其'],'deAdjective':'türkisch'"),
        Derived.entity("place", "Wuhan", "'zh':['武汉']")));
    var literal = new LiteralDerivation(glosses);
    assertThat(Derived.surfaces(literal, Derived.chinese("company", "Turkish Airlines", "土耳其航空")))
        .anyMatch(surface -> surface.text().equals("Türkische Fluggesellschaft") && surface.risk() == Risk.HIGH)
        .anyMatch(surface -> surface.text().equals("Türkei Fluggesellschaft") && surface.risk() == Risk.NONE);
    assertThat(Derived.surfaces(literal, Derived.chinese("club", "Wuhan Three Towns", "武汉三镇")))
        .anyMatch(surface -> surface.text().equals("Wuhan Drei Städte") && surface.risk() == Risk.NONE);
  }

  @Test
  void a_name_of_many_words_is_said_in_no_usual_way() {
    assertThat(Derived.texts(LITERAL, Derived.chinese("company", "X", "理想汽车科技字节星辰阶跃"))).isEmpty();
  }
}
