package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanCompoundTest {
  @ParameterizedTest
  @CsvSource({
    "Bohne, Brötchen, Bohnenbrötchen",
    "Himmel, Reich, Himmelreich",
    "Bildung, Wolke, Bildungswolke",
    "Intelligenz, Spektrum, Intelligenzspektrum",
    "Universität, Stadt, Universitätsstadt",
    "Sonne, Blume, Sonnenblume"
  })
  void nouns_become_one_word(String first, String second, String whole) {
    assertThat(GermanCompound.of(List.of(first, second))).contains(whole);
  }

  @Test
  void three_nouns_are_joined_twice() {
    assertThat(GermanCompound.of(List.of("Sonne", "Licht", "Straße"))).contains("Sonnenlichtstraße");
  }

  @Test
  void what_is_no_noun_is_not_joined() {
    assertThat(GermanCompound.of(List.of("dunkel", "Seite"))).isEmpty();
    assertThat(GermanCompound.of(List.of("KI", "Chip"))).isEmpty();
    assertThat(GermanCompound.of(List.of("Rotes Meer", "Stadt"))).isEmpty();
    assertThat(GermanCompound.of(List.of("Seite"))).isEmpty();
  }
}
