package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.ingest.IngestOptions;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordException;
import org.klartext.record.RecordJson;

/** Records of real articles, read again. */
class RecordsReadAgainTest {
  private static List<CleanArticle> articles() {
    var roots = new ArrayList<Path>(List.of(SampleIndex.SAMPLE));
    for (Path more : List.of(Path.of("../shared/gold"), Path.of("../shared/seeds"))) {
      if (Files.isDirectory(more)) {
        roots.add(more);
      }
    }
    var articles = new ArrayList<CleanArticle>();
    Workbench.standard()
        .normalize(
            roots,
            IngestOptions.DEFAULT,
            2,
            outcome -> {
              if (outcome instanceof Outcome.Cleaned cleaned) {
                articles.add(cleaned.article());
              }
            });
    return articles;
  }

  @Test
  void a_record_read_and_written_again_is_the_same_line() {
    List<CleanArticle> articles = articles();
    assertThat(articles).hasSizeGreaterThan(10);
    for (CleanArticle article : articles) {
      String line = RecordJson.toLine(article);
      assertThat(RecordJson.toLine(RecordJson.read(line))).isEqualTo(line);
    }
  }

  @Test
  void what_is_no_record_is_refused_with_what_is_wrong() {
    assertThatThrownBy(() -> RecordJson.read("{\"id\":\"a\"}"))
        .isInstanceOf(RecordException.class)
        .hasMessage("no text \"source\" in it");
    assertThatThrownBy(() -> RecordJson.read("KI -Chips")).isInstanceOf(RecordException.class);
    String line = RecordJson.toLine(articles().getFirst());
    assertThatThrownBy(() -> RecordJson.read(line.replaceFirst("\"text\":\"", "\"text\":\"x")))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("do not make its text of its source");
  }
}
