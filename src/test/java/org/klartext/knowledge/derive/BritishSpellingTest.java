package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BritishSpellingTest {
  @Test
  void a_gloss_stands_in_both_spellings() {
    assertThat(BritishSpelling.both(List.of("Harbor", "Seaport"))).containsExactly("Harbor", "Harbour", "Seaport");
    assertThat(BritishSpelling.both(List.of("Data Centre"))).containsExactly("Data Centre", "Data Center");
  }

  @Test
  void only_whole_words_are_spelt_otherwise() {
    assertThat(BritishSpelling.both(List.of("Programming", "Laboratory"))).containsExactly("Programming", "Laboratory");
  }
}
