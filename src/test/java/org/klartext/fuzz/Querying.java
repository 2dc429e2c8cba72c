package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.OpenIndex;
import org.klartext.app.Workbench;
import org.klartext.index.Hit;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.query.QueryException;

/** Queries: answered, or refused in a sentence that names a column. */
final class Querying {
  private static final List<String> ARTICLES =
      List.of(
          "Neues aus Berlin\n\nDer OpenAI-Chef Ultraman sprach am Montag über KI -Chips und 36 Krypton.",
          "Des puces pour Paris\n\nL'entreprise OpenAI d'Ultraman a présenté lundi de nouvelles puces.",
          "Ende\n\nEin Bericht 💡 über 奥特曼 und Straßen mit A100/H100 steht hier für alle, die lesen.");

  private Querying() {}

  /** Made when first needed. */
  private static final class Small {
    static final OpenIndex INDEX = open();

    private static OpenIndex open() {
      try {
        Path index = Inputs.folder().resolve("index");
        for (int i = 0; i < ARTICLES.size(); i++) {
          Inputs.file("q" + i + ".txt", ARTICLES.get(i).getBytes(StandardCharsets.UTF_8));
        }
        Workbench workbench = Workbench.standard();
        workbench.index(List.of(Inputs.folder()), index, IndexOptions.DEFAULT, IndexListener.NONE);
        return workbench.open(index);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void ask(byte[] bytes) throws IOException {
    String query = new String(bytes, StandardCharsets.UTF_8);
    try {
      SearchRequest request = SearchRequest.of(query);
      SearchResult result = Small.INDEX.search(request, true).result();
      assertThat(result.total()).isBetween(0L, (long) ARTICLES.size());
      assertThat(result.hits()).hasSize((int) result.total()).extracting(hit -> hit.article().article().id()).doesNotHaveDuplicates();
      Small.INDEX.concordance(request, KwicOrder.ARTICLE, 5, true);
    } catch (QueryException e) {
      assertThat(e.getMessage()).doesNotContain("Exception").hasLineCount(1);
      assertThat(e.column()).isBetween(1, query.codePointCount(0, query.length()) + 1);
    }
  }
}
