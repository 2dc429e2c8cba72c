package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

class RepetitionTest {
  private static boolean isWhole(String text, String surface, String written) {
    int start = text.indexOf(surface);
    return Repetition.isWhole(text, start, start + surface.length(), written, Language.FRENCH);
  }

  @ParameterizedTest
  @CsvSource({
    "les plateformes d'échange Kraken, échange, plateforme d'échange, true",
    "une plateforme d'échange, échange, plateforme d'échange, true",
    "le secteur des échanges, échanges, plateforme d'échange, false",
    "une école d'échange, échange, plateforme d'échange, false",
    "échange, échange, échange, false"
  })
  void a_name_that_stands_whole_in_another_form_is_whole(String text, String surface, String written, boolean whole) {
    assertThat(isWhole(text, surface, written)).isEqualTo(whole);
  }

  @Test
  void what_was_put_right_does_not_grow() {
    String text = "Coinbase, Kraken et Binance dominent le secteur des échanges de bitcoin, selon ChainCatcher à Pékin.";
    String clean =
        Pipelines.standard(Knowledge.builtIn()).run(Article.of("a", Language.FRENCH, text)).text().clean();
    assertThat(clean.split("plateforme", -1)).hasSizeLessThanOrEqualTo(2);
  }
}
