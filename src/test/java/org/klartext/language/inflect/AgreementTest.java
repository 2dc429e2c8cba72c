package org.klartext.language.inflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;
import org.klartext.language.Morphology.Replacement;

class AgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mit einer [Kombinationsfaust] | Maßnahmenpaket | n | Maßnahmenpaket | mit einem Maßnahmenpaket
          Die [Kombinationsfaust] wirkt. | Maßnahmenpaket | n | Maßnahmenpaket | Das Maßnahmenpaket wirkt.
          ein teurer [Ladeschatz] brannte | Powerbank | f | Powerbank | eine teure Powerbank brannte
          Sie kaufte den teuren [Ladeschatz]. | Powerbank | f | Powerbank | Sie kaufte die teure Powerbank.
          wegen seines neuen [Ladeschatzes] | Powerbank | f | Powerbank | wegen seiner neuen Powerbank
          Der [Verteidiger mit Messer] traf. | torgefährlicher Verteidiger | m | torgefährlicher Verteidiger | Der torgefährliche Verteidiger traf.
          dem [Verteidiger mit Messer] | torgefährlicher Verteidiger | m | torgefährlicher Verteidiger | dem torgefährlichen Verteidiger
          zur [Kombinationsfaust] greifen | Maßnahmenpaket | n | Maßnahmenpaket | zum Maßnahmenpaket greifen
          im [Ladeschatz] | Powerbank | f | Powerbank | in der Powerbank
          auf seiner [Plattform] bei WeChat | WeChat-Kanal | m | WeChat-Kanal | auf seinem WeChat-Kanal bei WeChat
          die [Faust] der Regierung | Maßnahmenpaket | n | Maßnahmenpaket | das Maßnahmenpaket der Regierung
          eine Chip-[Faust] | Maßnahmenpaket | n | Maßnahmenpaket | ein Chip-Maßnahmenpaket
          Er plante, eine große KI-5G-[Faust] zu bauen | Akku | m | Akku | Er plante, einen großen KI-5G-Akku zu bauen
          Er plante, dass eine [Faust] brennt | Akku | m | Akku | Er plante, dass ein Akku brennt
          der Plan der [Faust] | Maßnahmenpaket | n | Maßnahmenpakets | der Plan des Maßnahmenpakets
          """)
  void german_articles_and_adjectives_take_the_new_gender(
      String text, String base, String gender, String form, String changed) {
    assertThat(fitted(Language.GERMAN, text, base, gender, form)).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La [formation du modèle] a coûté | entraînement du modèle | m | entraînement du modèle | L’entraînement du modèle a coûté
          le prix du [trésor de charge] | batterie externe | f | batterie externe | le prix de la batterie externe
          un [trésor de charge] | batterie externe | f | batterie externe | une batterie externe
          au [trésor de charge] | batterie externe | f | batterie externe | à la batterie externe
          à la [formation du modèle] | entraînement du modèle | m | entraînement du modèle | à l’entraînement du modèle
          ce [trésor de charge] | batterie externe | f | batterie externe | cette batterie externe
          cette [formation du modèle] | entraînement du modèle | m | entraînement du modèle | cet entraînement du modèle
          son [trésor de charge] | batterie externe | f | batterie externe | sa batterie externe
          l'usage d'un [trésor de charge] | batterie externe | f | batterie externe | l'usage d'une batterie externe
          """)
  void french_articles_take_the_new_gender(
      String text, String base, String gender, String form, String changed) {
    assertThat(fitted(Language.FRENCH, text, base, gender, form)).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN | mit [Kombinationsfaust] | Maßnahmenpaket | n | Maßnahmenpaket
          GERMAN | mit dem [Ladeschatz] | Akku | m | Akku
          GERMAN | Vorstände und [Faust] | Maßnahmenpaket | n | Maßnahmenpaket
          FRENCH | les [trésors de charge] | batterie externe | f | batteries externes
          FRENCH | la [formation du modèle] | entraînement du modèle | m | instruction
          """)
  void nothing_is_changed_where_nothing_has_to_or_where_it_is_not_sure(
      Language language, String text, String base, String gender, String form) {
    assertThat(fit(language, text, base, gender, form)).isEmpty();
  }

  @Test
  void the_name_begins_behind_the_words_before_it() {
    Replacement replacement =
        fit(Language.GERMAN, "mit einer [Faust]", "Maßnahmenpaket", "n", "Maßnahmenpaket").orElseThrow();
    assertThat(replacement.written().substring(replacement.nameStart())).isEqualTo("Maßnahmenpaket");
    assertThat(replacement.start()).isEqualTo("mit ".length());
  }

  private static String fitted(Language language, String text, String base, String gender, String form) {
    String plain = text.replace("[", "").replace("]", "");
    Replacement replacement = fit(language, text, base, gender, form).orElseThrow();
    return plain.substring(0, replacement.start()) + replacement.written() + plain.substring(replacement.end());
  }

  private static Optional<Replacement> fit(Language language, String text, String base, String gender, String form) {
    int start = text.indexOf('[');
    int end = text.indexOf(']') - 1;
    String plain = text.replace("[", "").replace("]", "");
    return Agreement.of(language).fit(plain, start, end, new Agreement.Phrase(base, Optional.of(gender), form));
  }
}
