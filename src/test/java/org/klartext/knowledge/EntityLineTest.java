package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityLineTest {
  @Test
  void every_built_in_entity_comes_back_as_it_was() {
    Knowledge knowledge = Knowledge.builtIn();
    for (int i = 0; i < knowledge.size(); i++) {
      Entity entity = knowledge.entity(i);
      assertThat(EntityJson.parse(EntityLine.of(entity))).isEqualTo(entity);
    }
  }

  @Test
  void what_is_empty_is_left_out() {
    String line = "{\"id\":\"unitree\",\"type\":\"company\",\"name\":\"Unitree\",\"zh\":[\"宇树\"]}";
    assertThat(EntityLine.of(EntityJson.parse(line))).isEqualTo(line);
  }
}
