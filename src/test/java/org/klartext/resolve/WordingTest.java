package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"Sie gilt als \"[C-Stelle]\" der Branche.", "die „[dunkle Seite]“ gab bekannt"})
  void a_name_may_fill_its_quotation_marks(String marked) {
    assertThat(wording(marked).isQuoted(start(marked), end(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"„[China Digital] Island“ heißt es", "im \"Super [Galaxy]\" gezeigt"})
  void or_be_one_end_of_a_longer_one(String marked) {
    assertThat(wording(marked).isPartOfQuotedName(start(marked), end(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "„[China Digital] wächst schnell“, sagt er", "\"[Galaxy]\" gezeigt", "[China Digital] Island heißt es",
        "„[China] und dann ein langer Satz, der erst viel später zu Ende geht“"
      })
  void but_not_where_a_sentence_is_quoted(String marked) {
    assertThat(wording(marked).isPartOfQuotedName(start(marked), end(marked))).isFalse();
  }

  @Test
  void an_article_before_a_noun_is_seen() {
    assertThat(wording("Das [Ideal] der Freiheit").isDetermined(4)).isTrue();
    assertThat(wording("Bei [Ideal] arbeiten").isDetermined(4)).isFalse();
  }

  private static Wording wording(String marked) {
    return new Wording(marked.replace("[", "").replace("]", ""), LanguagePack.of(Language.GERMAN));
  }

  private static int start(String marked) {
    return marked.indexOf('[');
  }

  private static int end(String marked) {
    return marked.indexOf(']') - 1;
  }
}
