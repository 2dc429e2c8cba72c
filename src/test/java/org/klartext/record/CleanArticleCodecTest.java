package org.klartext.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.text.NormalizedText;
import org.klartext.text.SourceText;

final class CleanArticleCodecTest {
  @Test
  void an_article_comes_back_as_it_was() {
    DrawnArticles.hold(
        article -> {
          CleanArticle back = CleanArticleCodec.decode(CleanArticleCodec.encode(article));
          assertThat(back).isEqualTo(article);
          assertThat(back.text().clean()).isEqualTo(article.text().clean());
        });
  }

  @Test
  void an_article_comes_back_out_of_the_middle_of_other_bytes() {
    CleanArticle article = DrawnArticles.of(7);
    byte[] bytes = CleanArticleCodec.encode(article);
    byte[] among = new byte[bytes.length + 9];
    Arrays.fill(among, (byte) 0x5a);
    System.arraycopy(bytes, 0, among, 4, bytes.length);
    assertThat(CleanArticleCodec.decode(among, 4, bytes.length)).isEqualTo(article);
  }

  @Test
  void the_same_article_gives_the_same_bytes() {
    assertThat(CleanArticleCodec.encode(DrawnArticles.of(3))).isEqualTo(CleanArticleCodec.encode(DrawnArticles.of(3)));
  }

  @Test
  void the_text_stands_in_the_bytes_once() {
    String text = "Der Konzern baut Rechenzentren. ".repeat(100);
    int size = CleanArticleCodec.encode(unchanged(text, Optional.empty())).length;
    assertThat(size).isBetween(text.length(), text.length() + 60);
  }

  @Test
  void a_changed_byte_is_found_wherever_it_stands() {
    byte[] bytes = CleanArticleCodec.encode(DrawnArticles.of(12));
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x20;
      assertThatExceptionOfType(RecordException.class)
          .as("byte %d", i)
          .isThrownBy(() -> CleanArticleCodec.decode(damaged))
          .withMessageContaining(i == 0 ? "of form" : "damaged");
    }
  }

  @Test
  void missing_bytes_are_found() {
    byte[] bytes = CleanArticleCodec.encode(DrawnArticles.of(12));
    for (int length = 0; length < bytes.length; length++) {
      byte[] damaged = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(RecordException.class).isThrownBy(() -> CleanArticleCodec.decode(damaged));
    }
  }

  @Test
  void bytes_that_were_sealed_but_are_no_article_are_refused() {
    var out = new BytesOut(64);
    out.u8(3);
    out.word("a1");
    out.word("a1.txt");
    out.word("en");
    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(() -> CleanArticleCodec.decode(out.sealed()))
        .withMessageContaining("no language \"en\"");
    byte[] bytes = CleanArticleCodec.encode(DrawnArticles.of(12));
    var longer = new BytesOut(64);
    for (int i = 0; i < bytes.length - Integer.BYTES; i++) {
      longer.u8(bytes[i]);
    }
    longer.u8(0);
    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(() -> CleanArticleCodec.decode(longer.sealed()))
        .withMessageContaining("1 bytes too many");
  }

  @Test
  void another_version_is_named() {
    byte[] bytes = CleanArticleCodec.encode(DrawnArticles.of(1));
    bytes[0] = 9;
    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(() -> CleanArticleCodec.decode(bytes))
        .withMessage("a record of form 9; this program reads 3");
  }

  @Test
  void a_title_that_cannot_be_said_in_utf8_is_refused_rather_than_changed() {
    CleanArticle article = unchanged("Text", Optional.of("Halb \ud83d weg"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CleanArticleCodec.encode(article))
        .withMessageContaining("lone surrogate at offset 5");
  }

  private static CleanArticle unchanged(String text, Optional<String> title) {
    var source = new SourceText(text);
    var article =
        new Article("a", "a", Language.GERMAN, title, Optional.empty(), Optional.empty(), source, List.of());
    return new CleanArticle(article, new NormalizedText(source, List.of()), List.of(), 0);
  }
}
