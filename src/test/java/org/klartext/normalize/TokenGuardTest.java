package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place asked for is marked by {@code ^}. */
class TokenGuardTest {
  private final TokenGuard guard = new TokenGuard();

  private boolean protects(String marked) {
    int at = marked.indexOf('^');
    String text = marked.substring(0, at) + marked.substring(at + 1);
    return guard.protects(text, at, at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "siehe https://beispiel.de/Die.^Seite hier",
        "schreib an max.^Muster@beispiel.de bitte",
        "unter /usr/share/Die.^Datei steht",
        "der Ordner ~/Die.^Datei",
        "C:\\Daten\\Die.^Datei",
        "die Methode a_b.^Das",
        "das `Wort.^Das` dort",
        "#Die^Maus",
        "if (x == 1) { return a.^Das; }",
        "{\"name\":\"a.^Das\"}",
        "[Das.^Bild](bild)",
        "<b>Das.^Bild</b>"
      })
  void what_is_no_prose_is_protected(String text) {
    assertThat(protects(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "herauszufinden.^Die Firma", "mit A100/H100.^Die Karten", "im Text „Das.^Die“ steht", "er und/oder sie.^Das",
        "https://beispiel.de ist da.^Die Firma", "5 < 7.^Die Zahl"
      })
  void prose_is_not(String text) {
    assertThat(protects(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^", "^a", "a^", " ^ "})
  void edges_of_the_text_are_no_trouble(String text) {
    assertThat(protects(text)).isFalse();
  }
}
