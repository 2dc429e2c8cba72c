package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final String LINE = "Der Chef von OpenAI sprach in Berlin über Chips.\n";

  @Test
  void an_article_is_one_part() {
    String article = LINE.repeat(300);
    assertThat(Parts.of(article)).singleElement().satisfies(part -> assertThat(part.in(article)).isEqualTo(article));
  }

  @Test
  void a_book_is_parted_between_lines() {
    String book = LINE.repeat(2000);
    var parts = Parts.of(book);
    assertThat(parts).hasSizeGreaterThan(5).allSatisfy(part -> assertThat(part.in(book)).endsWith(LINE));
    assertThat(parts.stream().map(part -> part.in(book)).collect(Collectors.joining())).isEqualTo(book);
  }

  @Test
  void a_text_without_lines_stays_whole() {
    assertThat(Parts.of("x".repeat(50_000))).hasSize(1);
  }
}
