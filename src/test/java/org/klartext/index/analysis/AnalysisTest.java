package org.klartext.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.language.Language;

final class AnalysisTest {
  @Test
  void german_words_are_folded_stemmed_and_parted_at_hyphens() {
    assertThat(terms("Die KI-Chips für Überflüsse in Straßen", Language.GERMAN))
        .containsExactly("die", "ki", "chip", "fur", "uberfluss", "in", "strass");
    assertThat(terms("Ueberfluss strasse Cafe", Language.GERMAN))
        .isEqualTo(terms("Überfluß Straße Café", Language.GERMAN));
    assertThat(terms("GPUs OpenAIs Videos Herstellers Interviews Kameras", Language.GERMAN))
        .isEqualTo(terms("GPU OpenAI Video Hersteller Interview Kamera", Language.GERMAN));
    assertThat(terms("kostenlos Preis Kurs besonders", Language.GERMAN))
        .isEqualTo(terms("kostenlose Preise Kurse besondere", Language.GERMAN));
    assertThat(terms("etwas das", Language.GERMAN)).isNotEqualTo(terms("etwa da", Language.GERMAN));
    assertThat(terms("Altmans", Language.GERMAN)).isEqualTo(terms("Altman", Language.GERMAN));
    assertThat(terms("Altmann", Language.GERMAN)).isNotEqualTo(terms("Altman", Language.GERMAN));
  }

  @Test
  void french_words_lose_articles_accents_and_endings() {
    assertThat(terms("L’élève d'Altman qu’elle créera aujourd’hui", Language.FRENCH))
        .containsExactly("elev", "altman", "elle", "crera", "aujourd'hui");
    assertThat(terms("eleves crees coeur", Language.FRENCH)).isEqualTo(terms("élèves créés cœur", Language.FRENCH));
  }

  @Test
  void marks_that_stand_apart_from_their_letter_are_folded_like_those_that_do_not() {
    assertThat(terms("U\u0308berfluss", Language.GERMAN)).isEqualTo(terms("Überfluss", Language.GERMAN));
    assertThat(terms("e\u0301le\u0300ve", Language.FRENCH)).isEqualTo(terms("élève", Language.FRENCH));
  }

  @Test
  void offsets_stand_on_the_word_without_its_article() {
    String french = "Le robot d’Ultraman et l'élève";
    assertThat(cuts(french, Language.FRENCH)).containsExactly("Le", "robot", "Ultraman", "et", "élève");
    assertThat(cuts("💡 Altman’s Firma", Language.GERMAN)).containsExactly("💡", "Altman", "Firma");
    assertThat(cuts("U\u0308ber", Language.GERMAN)).containsExactly("U\u0308ber");
  }

  @Test
  void names_with_an_apostrophe_stay_whole() {
    assertThat(cuts("O’Reilly und L’Oréal", Language.GERMAN)).containsExactly("O’Reilly", "und", "L’Oréal");
    assertThat(cuts("O’Reilly l’", Language.FRENCH)).containsExactly("O’Reilly", "l");
  }

  private static List<String> terms(String text, Language language) {
    LayerTokens tokens = LayerTokens.of(text, language);
    var terms = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.term(i));
    }
    return terms;
  }

  private static List<String> cuts(String text, Language language) {
    LayerTokens tokens = LayerTokens.of(text, language);
    var cuts = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      cuts.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return cuts;
  }
}
