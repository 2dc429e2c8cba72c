package org.klartext.resolve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Backward;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

class BackReaderTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final BackReader GERMAN = new BackReader(KNOWLEDGE, LanguagePack.of(Language.GERMAN));
  private static final BackReader FRENCH = new BackReader(KNOWLEDGE, LanguagePack.of(Language.FRENCH));

  private static List<String> names(BackReader reader, String text, String phrase) {
    return reader.read(text).stream()
        .filter(one -> text.substring(one.start(), one.end()).equals(phrase))
        .flatMap(one -> one.names().stream())
        .map(name -> KNOWLEDGE.id(name.entity()))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Sprungstern, stepfun",
    "Gesicht zur Wand Intelligenz, modelbest",
    "Extremes Kaninchen, jt-express",
    "Zeuge-136, shahed-136",
    "K-Medikament, keytruda",
    "Blumenflaggen-Bank, citigroup"
  })
  void a_german_phrase_is_read_back_word_by_word(String phrase, String id) {
    assertThat(names(GERMAN, "Das ist " + phrase + ", so heißt es.", phrase)).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"Lumière d'union céleste, trina-solar", "Nouvelles de Russie, ria-novosti"})
  void a_french_phrase_is_read_back_word_by_word(String phrase, String id) {
    assertThat(names(FRENCH, "C'est " + phrase + " qui le dit.", phrase)).contains(id);
  }

  @Test
  void what_is_left_of_a_name_counts() {
    Rendering part = GERMAN.read("Das ist „Mondseite“, so heißt es.").getFirst();
    assertThat(part.names()).extracting(Backward.Name::zh).contains("月之暗面");
    assertThat(part.told()).isEqualTo(2);
    assertThat(part.untold()).isEqualTo(2);
  }

  @Test
  void a_compound_tells_a_whole_name_or_none() {
    assertThat(GERMAN.read("Das ist Mondseite, so heißt es.")).isEmpty();
    assertThat(GERMAN.read("Es kostet viele US-Dollar im Jahr.")).isEmpty();
  }

  @Test
  void quotation_marks_show_a_name_that_is_written_like_any_words() {
    String quoted = "Die Firma „Tief in den Wolken“ liefert.";
    assertThat(names(GERMAN, quoted, "Tief in den Wolken")).contains("deep-robotics");
    assertThat(GERMAN.read("Sie flogen tief in den Wolken nach Hause.")).isEmpty();
  }

  @Test
  void amounts_are_no_names() {
    assertThat(names(GERMAN, "Es kostet 640 Millionen Euro im Jahr.", "Millionen Euro")).isEmpty();
    assertThat(names(GERMAN, "Es kostet zwölf Millionen Euro im Jahr.", "Millionen Euro")).isEmpty();
    assertThat(names(GERMAN, "Da tanzten Sechzehn Roboter.", "Sechzehn")).isEmpty();
  }

  @Test
  void a_word_that_renders_nothing_ends_it() {
    assertThat(GERMAN.read("Das ist Gesicht zur Wand Quastenflosser, so heißt es."))
        .noneMatch(one -> one.end() > "Das ist Gesicht zur Wand".length());
  }
}
