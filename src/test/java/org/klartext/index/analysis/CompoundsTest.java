package org.klartext.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;

final class CompoundsTest {
  @ParameterizedTest
  @CsvSource({
    "Inferenzchips, Inferenz chips",
    "Speicherchips, Speicher chips",
    "Lieferkette, Liefer kette",
    "Bundesregierung, Bundes regierung",
    "Halbleiterindustrie, Halbleiter industrie",
    "Krankenhaus, Kranken haus",
    "Speicherchiphersteller, Speicher chip hersteller",
    "Sprachmodellen, Sprach modellen",
  })
  void german_words_are_parted_into_words(String word, String parts) {
    assertThat(parts(word)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "Wissenschaft", "Mannschaft", "Unternehmen", "Chips", "Altman", "Ultraman", "Selenskyj", "OpenAIChips", "halbleiter", "Zukunft"
  })
  void what_is_one_word_stays_whole(String word) {
    assertThat(parts(word)).isEmpty();
  }

  @Test
  void parts_are_folded_and_stemmed_like_words_and_keep_their_places() {
    assertThat(Compounds.of(Language.GERMAN).parts("Inferenzchips"))
        .containsExactly(new Compounds.Part(0, 8, "inferenz"), new Compounds.Part(8, 13, "chip"));
    assertThat(Compounds.of(Language.FRENCH).parts("Inferenzchips")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Serski, true", "Zhiyuan, true", "Berlin, false", "Inferenzchips, false", "Regierung, false", "serski, false", "Kis, false",
  })
  void a_word_that_nothing_explains_is_strange(String word, boolean strange) {
    assertThat(Compounds.of(Language.GERMAN).isStrange(word)).isEqualTo(strange);
  }

  private static String parts(String word) {
    return Compounds.of(Language.GERMAN).parts(word).stream()
        .map(part -> word.substring(part.start(), part.end()))
        .collect(Collectors.joining(" "));
  }
}
