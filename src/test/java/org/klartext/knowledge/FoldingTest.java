package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Jen-Hsun, jen hsun",
    "Janković, jankovic",
    "Müller, muller",
    "Xi'an, xian",
    "d’Octet, doctet",
    "Straße, strase",
    "Łódź, lodz",
    "Møller, moller",
    "萨姆·奥特曼, 萨姆 奥特曼",
    "36\u00a0Krypton, 36 krypton",
    "'  Moore   Threads ', moore threads",
    "A\u0301rpád, arpad",
    "NVIDIA, nvidia",
  })
  void capitals_marks_and_separators_are_folded(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void what_is_folded_stays_as_it_is() {
    long seed = 11;
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.appendCodePoint("aÉ-’ ·ß克🀄é\u0301Ł\u00a0".codePoints().toArray()[random.nextInt(12)]);
      }
      String once = Folding.fold(text);
      assertThat(Folding.fold(once)).as("seed %d, %s", seed, text).isEqualTo(once);
    }
  }

  @Test
  void nothing_is_left_of_apostrophes_and_spaces() {
    assertThat(Folding.fold(" ’ - ")).isEmpty();
    assertThat(Folding.fold("")).isEmpty();
  }
}
