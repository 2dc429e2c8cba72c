package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.klartext.article.Article;
import org.klartext.index.Hit;
import org.klartext.index.SearchResult;

/** Hits as rows. */
final class HitTable {
  private static final List<String> HEADING =
      List.of(
          "rank", "total", "score", "id", "path", "language", "title", "date", "outlet", "duplicates", "reasons",
          "clean_snippet", "source_snippet", "cursor");

  private HitTable() {}

  static void show(Table table, SearchResult result) {
    table.row(HEADING);
    rows(table, List.of(), result);
  }

  /** The heading of a table of several queries' hits. */
  static void heading(Table table, List<String> first) {
    table.row(joined(first, HEADING));
  }

  /** The hits of one query, each with {@code first} in front. */
  static void rows(Table table, List<String> first, SearchResult result) {
    int rank = 1;
    for (Hit hit : result.hits()) {
      table.row(joined(first, row(rank++, result.total(), hit)));
    }
  }

  private static List<String> joined(List<String> first, List<String> rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  private static List<String> row(int rank, long total, Hit hit) {
    Article article = hit.article().article();
    return List.of(
        Integer.toString(rank),
        Long.toString(total),
        String.format(Locale.ROOT, "%.4f", hit.score()),
        article.id(),
        article.path(),
        article.language().code(),
        hit.article().title().orElse(""),
        article.date().map(Object::toString).orElse(""),
        hit.article().outlet().orElse(""),
        Integer.toString(hit.duplicates()),
        hit.reasons().stream().map(ReasonText::of).collect(Collectors.joining("; ")),
        hit.highlights().cleanSnippet().in(hit.article().text().clean()),
        hit.highlights().sourceSnippet().in(article.source().value()),
        hit.cursor());
  }
}
