package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;

class EntityJsonTest {
  @Test
  void a_whole_line_is_read() {
    Entity entity =
        EntityJson.parse(
            """
            {"id":"sam-altman","type":"person","name":"Sam Altman","short":"Altman","de":"Samuel Altman",
             "zh":["萨姆·奥特曼","奥特曼"],"wikidata":"Q7407093","gender":"m","aliases":["Sam H. Altman"],
             "roles":[{"at":"openai","as":"ceo","from":"2019"}],"related":["chatgpt"],"cues":["gpt"],"risk":"some",
             "garbles":[{"surface":"Oltman","how":"respelling","zh":"奥特曼","lang":"fr","fr":"Altman","risk":"high"}],
             "changed":["de: a → b"],"untouched":["fr: a"]}
            """);
    assertThat(entity.type()).isEqualTo(EntityType.PERSON);
    assertThat(entity.name(Language.GERMAN)).isEqualTo("Samuel Altman");
    assertThat(entity.name(Language.FRENCH)).isEqualTo("Sam Altman");
    assertThat(entity.shortName(Language.GERMAN)).isEqualTo("Altman");
    assertThat(entity.roles()).containsExactly(new Role("openai", "ceo", "2019", ""));
    assertThat(entity.risk()).contains(Risk.SOME);
    assertThat(entity.garbles())
        .singleElement()
        .satisfies(
            garble -> {
              assertThat(garble.how()).isEqualTo(Mechanism.RESPELLING);
              assertThat(garble.language()).contains(Language.FRENCH);
              assertThat(garble.written()).contains("Altman");
              assertThat(garble.risk()).contains(Risk.HIGH);
            });
    assertThat(entity.isShortPivot("奥特曼")).isTrue();
    assertThat(entity.isShortPivot("萨姆·奥特曼")).isFalse();
  }

  @Test
  void a_short_name_follows_the_label_where_it_is_the_last_word() {
    Entity entity =
        EntityJson.parse(
            """
            {"id":"a","type":"person","name":"Oleksandr Syrskyi","short":"Syrskyi","de":"Olexandr Syrskyj"}""");
    assertThat(entity.shortName(Language.GERMAN)).isEqualTo("Syrskyj");
    assertThat(entity.shortName(Language.FRENCH)).isEqualTo("Syrskyi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"Sam Altman\",\"type\":\"person\",\"name\":\"x\"}          | Sam Altman",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\" \"}                  | a has no name",
        "{\"id\":\"a\",\"type\":\"hero\",\"name\":\"x\"}                    | hero",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"zhh\":[]}       | zhh",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"risk\":\"big\"} | big",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"garbles\":[{\"surface\":\"y\",\"how\":\"magic\"}]} | magic",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"garbles\":[{\"surface\":\"y\",\"how\":\"calque\",\"lang\":\"it\"}]} | it",
        "{\"id\":\"a\",\"type\":\"person\"}                                 | name",
        "{\"type\":\"person\",\"name\":\"x\"}                               | id",
        "{\"id\":\"a\",\"name\":\"x\"}                                      | type",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"garbles\":[{\"how\":\"calque\"}]} | surface",
        "{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"roles\":[{\"as\":\"ceo\"}]}       | at",
        "{\"id\":\"a\",                                                     | end-of-input",
        "[]                                                                 | START_ARRAY",
        "null                                                               | nothing",
      })
  void a_line_that_cannot_be_used_says_what_is_wrong(String json, String named) {
    assertThatThrownBy(() -> EntityJson.parse(json)).isInstanceOf(KnowledgeException.class).hasMessageContaining(named);
  }

  @Test
  void a_short_name_is_read_only_where_it_is_one() {
    Entity entity =
        EntityJson.parse("{\"id\":\"a\",\"type\":\"person\",\"name\":\"x\",\"changed\":[\"de: \\\"short\\\": a → b\"]}");
    assertThat(entity.changed()).containsExactly("de: \"short\": a → b");
  }
}
