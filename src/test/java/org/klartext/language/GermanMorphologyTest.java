package org.klartext.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanMorphologyTest {
  private static final Morphology GERMAN = LanguagePack.of(Language.GERMAN).morphology();

  @ParameterizedTest
  @CsvSource({
    "Ultraman sagt, 8, 0",
    "Ultramans Plan, 8, 1",
    "Ultraman's Plan, 8, 2",
    "Ultraman’s Plan, 8, 2",
    "Ultraman’ Plan, 8, 0",
    "Ultraman-Plan, 8, 0",
    "Ultramanen, 8, 2",
    "Ultramanische, 8, -1",
    "Ultramarin, 5, -1",
  })
  void a_name_may_carry_an_ending(String text, int from, int length) {
    assertThat(GERMAN.ending(text, from)).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "Altman, s, Altmans",
    "Altman, ’s, Altmans",
    "Moore Threads, s, Moore Threads’",
    "Marx, s, Marx’",
    "Leibniz, s, Leibniz’",
    "Strauß, s, Strauß’",
    "ASUS, s, ASUS’",
    "Alice, s, Alice’",
    "Xi, s, Xis",
    "36Kr, s, 36Krs",
    "Bush, s, Bushs",
    "Altman, en, Altman",
  })
  void the_genitive_takes_an_apostrophe_after_a_hiss(String name, String ending, String expected) {
    assertThat(GERMAN.attach(name, ending)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hat die [Dunkle Seite] gesagt      | hat Moonshot AI gesagt",
        "Die [Dunkle Seite] sagte           | Moonshot AI sagte",
        "Nutzer der [Dunklen Seite] sagten  | Nutzer von Moonshot AI sagten",
        "die Nutzer des [Dunklen Mondes]    | die Nutzer von Moonshot AI",
        "mit der [Dunklen Seite]            | mit Moonshot AI",
        "beim [Dunklen Mond]                | bei Moonshot AI",
        "Im [Dunklen Mond]                  | In Moonshot AI",
        "zur [Dunklen Seite]                | zu Moonshot AI",
        "vom [Dunklen Mond]                 | von Moonshot AI",
        "der [Dunkle Seite]-Chef            | der Moonshot AI-Chef",
        "eine [Dunkle Seite]                | eine Moonshot AI",
        "[Dunkle Seite]                     | Moonshot AI",
      })
  void a_phrase_takes_its_article_along(String marked, String expected) {
    assertThat(Marked.fit(GERMAN, marked, "Moonshot AI", true)).isEqualTo(expected);
  }

  @Test
  void a_name_leaves_the_words_before_it() {
    assertThat(Marked.fit(GERMAN, "der [Ultraman] der Branche", "Altman", false)).isEqualTo("der Altman der Branche");
  }
}
