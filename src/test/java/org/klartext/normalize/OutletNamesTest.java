package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

class OutletNamesTest {
  private final OutletNames names = new OutletNames(Knowledge.builtIn());

  @ParameterizedTest
  @CsvSource({
    "de, Tigerschnüffler, Huxiu",
    "fr, Renifleur de tigre, Huxiu",
    "fr, Parc des geeks, GeekPark",
    "de, 36 Krypton, 36Kr",
    "de, Der Spiegel, Der Spiegel",
    "de, Internationaler Beobachter, Internationaler Beobachter",
  })
  void an_outlet_is_called_by_its_right_name(String language, String read, String name) {
    assertThat(names.rightName(read, Language.ofCode(language).orElseThrow())).isEqualTo(name);
  }
}
