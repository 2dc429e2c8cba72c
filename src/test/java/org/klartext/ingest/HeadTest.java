package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
  private static final String BODY =
      "Der Hersteller hat am Montag in Hamburg einen Speicher gezeigt, der doppelt so viel fasst. Er kommt im Herbst.";

  @Test
  void a_header_block_gives_title_date_and_outlet() {
    Head head =
        Head.of(
            """
            Nachricht

            Der Kampf um den Speicher |

            2024-08-01

            한국어Русский языкEnglishFrançaisIndonesian日本語Deutsch

            Text|Chen Wei

            Herausgeber|Lin Mei

            Quelle: Abendblatt | 12:30

            """
                + BODY);
    assertThat(head.title()).contains("Der Kampf um den Speicher");
    assertThat(head.date()).contains(LocalDate.of(2024, 8, 1));
    assertThat(head.outlet()).contains("Abendblatt");
  }

  @Test
  void a_headline_may_follow_crumbs_and_precede_a_byline_with_a_date_glued_to_it() {
    Head head =
        Head.of(
            String.join(
                "\n", "StartseiteArtikel", "", "Wer speichert, der bleibt. Wer löscht, der geht.", "晚报2025-09-18 17:55",
                BODY));
    assertThat(head.title()).contains("Wer speichert, der bleibt. Wer löscht, der geht.");
    assertThat(head.date()).contains(LocalDate.of(2025, 9, 18));
  }

  @Test
  void a_labelled_title_goes_before_all_others() {
    assertThat(Head.of("📌【Beliebte Notizen】📌\nTitel: Der neue Speicher!\nInhalt:\n" + BODY).title())
        .contains("Der neue Speicher!");
  }

  @Test
  void a_text_that_begins_with_a_paragraph_has_no_title() {
    assertThat(Head.of(BODY + "\n" + BODY).title()).isEmpty();
    assertThat(Head.of("Ein Satz allein").title()).isEmpty();
    assertThat(Head.of("").title()).isEmpty();
  }

  @Test
  void a_line_that_announces_what_follows_is_no_title() {
    assertThat(Head.of("Voici la traduction :\nUne mémoire plus grande\n" + BODY).title())
        .contains("Une mémoire plus grande");
  }

  @Test
  void the_outlet_may_stand_at_the_end() {
    String text = (BODY + "\n").repeat(20) + "Source : Le Soir, 8 janvier 2025";
    assertThat(Head.of(text).outlet()).contains("Le Soir");
    assertThat(Head.of(text).date()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6. August 2024",
        "Peking, 6. August 2024 – ",
        "Dienstag, 6. August 2024",
        "mardi 6 août 2024",
        "Publié le 6 août 2024 à 12h30",
        "Veröffentlicht am 06.08.2024 um 12:30 Uhr",
        "Stand: 6.8.2024",
        "(6/8/2024)",
        "Agence de presse, 6/8/2024, 17:45 (mis au net)",
        "2024年8月6日",
        "2024/08/06 12:30",
        "August 6, 2024",
        "6 AOUT 2024",
      })
  void a_day_on_a_line_of_its_own_is_the_date(String line) {
    assertThat(Head.of("Der neue Speicher\n" + line + "\n" + BODY).date()).contains(LocalDate.of(2024, 8, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rückblick auf den 11. September 2001",
        "Am 7. März 2019 gründete er in Hamburg die Firma, die heute den Speicher baut und ihn selbst verkauft.",
        "Le 7 mars 2019 il a fondé la société qui construit la mémoire et qui la vend elle-même dans toute l'Europe.",
        "Version 2024.8.1.7 vom Hersteller",
        "30.02.2024",
        "Die Nummer 1.2.3.2024 gilt",
      })
  void a_day_in_a_sentence_is_no_date(String line) {
    assertThat(Head.of(line + "\n" + BODY).date()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-01T23:59:59-05:00, 2024-08-01",
    "20240801, 2024-08-01",
    "1722470400, 2024-08-01",
    "1722470400000, 2024-08-01",
    "'Thu, 01 Aug 2024 10:00:00 GMT', 2024-08-01",
    "1er août 2024, 2024-08-01",
    "8/1/2025, 2025-01-08",
    "1/13/2025, 2025-01-13",
  })
  void a_field_names_a_day_in_many_ways(String field, LocalDate day) {
    assertThat(Dates.parse(field)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gestern", "2024-13-01", "0001-01-01", "99999999"})
  void what_names_no_day_gives_none(String field) {
    assertThat(Dates.parse(field)).isEqualTo(Optional.empty());
  }
}
