package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.KnowledgeException;

class GlossesTest {
  private static final String LINES =
      """
      {"zh":"阶跃","de":["Stufe"],"en":["Step"]}
      {"zh":"星辰","de":["Stern"],"en":["Star"]}
      {"zh":"阶","en":["Stair"]}
      {"zh":"跃星","en":["Leap Star"]}
      {"zh":"辰","en":["Hour"]}
      {"zh":"氪","en":["Krypton"]}
      {"zh":"科技","en":["Technology"],"suffix":true}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "阶跃星辰 | 阶跃+星辰",
        "36氪     | 36+氪",
        "氪36氪   | 氪+36+氪",
        "AI氪     | AI+氪",
        "宇树科技 | ",
        "氪氪氪   | 氪+氪+氪",
        "阶星辰   | 阶+星辰",
      })
  void a_name_is_parted_into_as_few_words_as_it_takes(String zh, String expected) {
    List<String> partings =
        Derived.glosses(LINES).partings(zh).stream()
            .map(parting -> String.join("+", parting.stream().map(Glosses.Gloss::zh).toList()))
            .toList();
    assertThat(partings).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
  }

  @Test
  void partings_of_the_same_length_are_all_given() {
    Glosses glosses = Derived.glosses("{\"zh\":\"甲乙\"}\n{\"zh\":\"丙\"}\n{\"zh\":\"甲\"}\n{\"zh\":\"乙丙\"}");
    assertThat(glosses.partings("甲乙丙")).hasSize(2);
  }

  @Test
  void places_stand_as_they_are_called_and_give_way_to_glosses() {
    Glosses glosses = Derived.glosses("{\"zh\":\"海港\",\"en\":[\"Harbour\"]}");
    glosses.addPlaces(
        List.of(
            Derived.entity("place", "Shanghai", "'de':'Schanghai','deAdjective':'schanghaier','zh':['上海','沪']"),
            Derived.entity("place", "Seaport", "'zh':['海港']"),
            Derived.entity("company", "Other", "'zh':['公司']")));
    assertThat(glosses.partings("上海海港")).hasSize(1);
    assertThat(glosses.partings("上海海港").getFirst())
        .extracting(Glosses.Gloss::english)
        .containsExactly(List.of("Shanghai"), List.of("Harbour", "Harbor"));
    assertThat(glosses.partings("上海").getFirst().getFirst().german()).containsExactly("Schanghai", "schanghaier");
    assertThat(glosses.partings("沪")).as("one sign").isEmpty();
    assertThat(glosses.partings("公司")).as("no place").isEmpty();
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> Derived.glosses("{\"zh\":\"氪\"}\n\n{\"zh\":"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith("test.jsonl:3: ");
    assertThatThrownBy(() -> Derived.glosses("{\"en\":[\"x\"]}"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith("test.jsonl:1: ");
  }
}
