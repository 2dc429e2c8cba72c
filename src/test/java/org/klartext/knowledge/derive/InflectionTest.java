package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;

class InflectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ukrainien | ukrainien ukrainienne ukrainiens ukrainiennes",
        "coréen    | coréen coréenne coréens coréennes",
        "libyen    | libyen libyenne libyens libyennes",
        "chinois   | chinois chinoise chinois chinoises",
        "russe     | russe russe russes russes",
        "grec      | grec grecque grecs grecques",
        "turc      | turc turque turcs turques",
        "letton    | letton lettonne lettons lettonnes",
        "ouzbek    | ouzbek ouzbèke ouzbeks ouzbèkes",
        "étranger  | étranger étrangère étrangers étrangères",
        "burkinabè | burkinabè burkinabè burkinabès burkinabès",
        "qatari    | qatari qatarie qataris qataries",
      })
  void french_adjectives_have_a_feminine_and_plurals(String base, String forms) {
    assertThat(Inflection.adjective(Language.FRENCH, base)).containsExactly(forms.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ukrainer | Ukrainer Ukrainern Ukrainer Ukrainers Ukrainerin Ukrainerinnen",
        "Usbeken  | Usbeken Usbeken Usbeke Usbeken Usbekin Usbekinnen",
        "Ungarn   | Ungarn Ungarn Ungar Ungarn Ungarin Ungarinnen",
        "Deutsche | Deutsche Deutschen Deutscher Deutschen Deutsche Deutsche",
        "Israelis | Israelis Israelis Israeli Israelis - -",
      })
  void people_are_listed_in_the_plural(String plural, String forms) {
    String[] expected = Arrays.stream(forms.split(" ")).map(form -> form.equals("-") ? "" : form).toArray(String[]::new);
    assertThat(Inflection.people(plural)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dunkle Seite des Mondes | dunkle Seite des Mondes,dunklen Seite des Mondes,dunkler Seite des Mondes,dunkles Seite des Mondes,dunklem Seite des Mondes",
        "Kommunistische Partei   | Kommunistische Partei,Kommunistischen Partei,Kommunistischer Partei,Kommunistisches Partei,Kommunistischem Partei",
        "Galaxie General         | Galaxie General",
        "Ideal Auto              | Ideal Auto",
        "Seite                   | Seite",
        "die Seite               | die Seite",
      })
  void a_phrase_bends_its_adjective(String base, String forms) {
    assertThat(Inflection.phrase(base)).containsExactly(forms.split(","));
  }
}
