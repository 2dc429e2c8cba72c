package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.klartext.app.Workbench;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.web.pages.MarkedText.Highlighted;
import org.klartext.web.pages.MarkedText.Row;
import org.klartext.web.pages.MarkedText.Stretch;

class MarkedTextTest {
  private static final String TEXT =
      """
      💡 OpenAI-Chef Ultraman sprach über die KI -Chips.Die Firma OpenAI schwieg.

      Der zweite Absatz nennt Nvidia und Huang Renxun.
      """;

  private static final CleanArticle ARTICLE = Workbench.standard().normalize(Article.of("a", Language.GERMAN, TEXT));

  private static MarkedText text() {
    return new MarkedText(ARTICLE, Highlighted.NOTHING);
  }

  private static String read(List<Stretch> stretches) {
    return stretches.stream().map(Stretch::text).collect(Collectors.joining());
  }

  /** {@code [H:Ultraman]} for a mark. */
  private static String marked(List<Stretch> stretches) {
    return stretches.stream()
        .map(one -> one.mark().map(mark -> "[" + mark.letter() + ":" + one.text() + "]").orElse(one.text()))
        .collect(Collectors.joining());
  }

  @Test
  void rows_hold_both_layers_whole() {
    List<Row> rows = text().rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.stream().map(row -> read(row.source()))).containsExactlyElementsOf(TEXT.lines().filter(line -> !line.isBlank()).toList());
    assertThat(rows.stream().map(row -> read(row.clean())))
        .containsExactlyElementsOf(ARTICLE.text().clean().lines().filter(line -> !line.isBlank()).toList());
  }

  @Test
  void each_stretch_bears_one_mark_in_either_layer() {
    Row first = text().rows().getFirst();
    assertThat(marked(first.source())).startsWith("💡 [:OpenAI]-Chef [H:Ultraman] sprach über die KI[T: ]-Chips.Die Firma");
    assertThat(marked(first.clean())).startsWith("💡 [:OpenAI]-Chef [H:Altman] sprach über die KI-Chips.[T: ]Die Firma");
  }

  @Test
  void a_mark_is_named_by_its_place_in_code_points() {
    Mark ultraman = text().marks().stream().filter(mark -> mark.before().equals("Ultraman")).findFirst().orElseThrow();
    assertThat(ultraman.id()).isEqualTo("m14-22");
    assertThat(ultraman.kind()).isEqualTo(MarkKind.HOMOGRAPH);
    assertThat(ultraman.isChange()).isTrue();
    assertThat(ultraman.causes()).extracting(cause -> cause.rule()).contains("names.homograph");
  }

  @Test
  void right_names_are_in_no_legend() {
    assertThat(text().legend()).doesNotContainKey(MarkKind.EXACT).containsEntry(MarkKind.HOMOGRAPH, 1L);
    assertThat(text().marks()).anyMatch(Mark::isRight);
  }

  @Test
  void what_was_looked_for_is_lit_beside_its_mark() {
    int at = ARTICLE.text().clean().indexOf("Altman");
    var lit = new Highlighted(List.of(), List.of(new Piece.Span(at, at + 3)));
    List<Stretch> clean = new MarkedText(ARTICLE, lit).rows().getFirst().clean();
    Stretch part = clean.stream().filter(Stretch::isHighlighted).findFirst().orElseThrow();
    assertThat(part.text()).isEqualTo("Alt");
    assertThat(part.mark()).isPresent();
    assertThat(part.isLast()).isFalse();
  }
}
