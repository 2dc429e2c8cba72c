package org.klartext.knowledge.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.Role;

final class EntityEditTest {
  private static final Entity ALTMAN =
      EntityJson.parse(
          "{\"id\":\"sam-altman\",\"type\":\"person\",\"name\":\"Sam Altman\",\"short\":\"Altman\",\"zh\":[\"萨姆·奥特曼\","
              + "\"奥特曼\"],\"roles\":[{\"at\":\"openai\",\"as\":\"ceo\",\"from\":\"2019\"}],\"related\":[\"sam-2\"],"
              + "\"garbles\":[{\"surface\":\"Otman\",\"how\":\"respelling\",\"zh\":\"奥特曼\"}]}");
  private static final Entity SAM =
      EntityJson.parse(
          "{\"id\":\"sam-2\",\"type\":\"person\",\"name\":\"Samuel Altman\",\"short\":\"Altman\",\"zh\":[\"阿尔特曼\"],"
              + "\"wikidata\":\"Q1\",\"aliases\":[\"sam altman\"],\"roles\":[{\"at\":\"loopt\",\"as\":\"founder\"}],"
              + "\"merged\":[\"sam-3\"]}");
  private static final Entity ULTRAMAN =
      EntityJson.parse("{\"id\":\"ultraman\",\"type\":\"fictional\",\"name\":\"Ultraman\"}");

  @Test
  void what_is_known_of_the_other_goes_over_and_its_id_with_it() {
    Entity merged = EntityEdit.merge(ALTMAN, SAM);
    assertThat(merged.id()).isEqualTo("sam-altman");
    assertThat(merged.name()).isEqualTo("Sam Altman");
    assertThat(merged.aliases()).as("once, whatever the capitals").containsExactly("Samuel Altman");
    assertThat(merged.chinese()).containsExactly("萨姆·奥特曼", "奥特曼", "阿尔特曼");
    assertThat(merged.roles())
        .containsExactly(new Role("openai", "ceo", "2019", ""), new Role("loopt", "founder", "", ""));
    assertThat(merged.wikidata()).contains("Q1");
    assertThat(merged.merged()).containsExactly("sam-2", "sam-3");
    assertThat(merged.related()).as("it is no neighbour of itself").isEmpty();
  }

  @Test
  void what_cannot_be_one_is_not_merged() {
    assertThatThrownBy(() -> EntityEdit.merge(ALTMAN, ALTMAN)).isInstanceOf(KnowledgeException.class);
    assertThatThrownBy(() -> EntityEdit.merge(ALTMAN, ULTRAMAN))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("a person and a fictional cannot be one");
  }

  @Test
  void a_chinese_form_takes_along_the_garbles_it_explains() {
    List<Entity> both = EntityEdit.split(ALTMAN, ULTRAMAN, "奥特曼");
    assertThat(both.getFirst().chinese()).containsExactly("萨姆·奥特曼");
    assertThat(both.getFirst().garbles()).isEmpty();
    assertThat(both.getLast().chinese()).containsExactly("奥特曼");
    assertThat(both.getLast().garbles()).extracting(Garble::surface).containsExactly("Otman");
  }

  @Test
  void a_short_name_becomes_an_alias_of_the_other_and_a_garble_stays_one() {
    List<Entity> both = EntityEdit.split(ALTMAN, ULTRAMAN, "Altman");
    assertThat(both.getFirst().shortName()).isEmpty();
    assertThat(both.getLast().aliases()).containsExactly("Altman");
    List<Entity> garble = EntityEdit.split(ALTMAN, ULTRAMAN, "Otman");
    assertThat(garble.getFirst().garbles()).isEmpty();
    assertThat(garble.getLast().aliases()).isEmpty();
    assertThat(garble.getLast().garbles()).hasSize(1);
  }

  @Test
  void what_is_not_listed_or_is_the_name_itself_is_not_split_off() {
    assertThatThrownBy(() -> EntityEdit.split(ALTMAN, ULTRAMAN, "Aoteman")).hasMessageContaining("not listed");
    assertThatThrownBy(() -> EntityEdit.split(ALTMAN, ULTRAMAN, "Sam Altman")).hasMessageContaining("is called");
    assertThatThrownBy(() -> EntityEdit.split(ALTMAN, ALTMAN, "Altman")).hasMessageContaining("into itself");
  }

  @Test
  void two_that_were_merged_can_be_split_again() {
    Entity merged = EntityEdit.merge(ALTMAN, SAM);
    List<Entity> both = EntityEdit.split(merged, SAM, "Samuel Altman");
    assertThat(both.getFirst().merged()).containsExactly("sam-3");
    assertThat(both.getFirst().aliases()).isEmpty();
  }
}
