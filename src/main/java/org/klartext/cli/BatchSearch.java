package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.klartext.app.OpenIndex;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.query.QueryException;
import org.klartext.ingest.SmallTable;

/** Searches for each query of a table; a query that cannot be understood is named, and the others go on. */
final class BatchSearch {
  private static final String QUERY = "query";
  private static final String ID = "id";

  private final Console console;
  private final OpenIndex index;
  private final SearchRequest pattern;
  private final boolean expands;
  private final ResultFormat format;
  private final TimeoutOption timeout;

  /**
   * @param pattern what all queries have in common
   * @param timeout of each query
   */
  BatchSearch(Console console, OpenIndex index, SearchRequest pattern, boolean expands, ResultFormat format, TimeoutOption timeout) {
    this.console = console;
    this.index = index;
    this.pattern = pattern;
    this.expands = expands;
    this.format = format;
    this.timeout = timeout;
  }

  int run(Path file) throws IOException {
    List<SmallTable.Row> rows = rows(file);
    var table = new Table(console.out(), format);
    if (format == ResultFormat.CSV || format == ResultFormat.TSV) {
      HitTable.heading(table, List.of("query_id", QUERY));
    }
    int status = ExitStatus.DONE;
    int number = 0;
    for (SmallTable.Row row : rows) {
      number++;
      String id = row.cell(ID).isEmpty() ? Integer.toString(number) : row.cell(ID);
      try {
        show(id, row.cell(QUERY), table, number);
      } catch (QueryException e) {
        console.complain(file + ": line " + row.line() + ": query: " + e.getMessage());
        status = ExitStatus.SOME_FAILED;
      }
    }
    return status;
  }

  private void show(String id, String query, Table table, int number) throws IOException {
    SearchRequest request = pattern.withQuery(query);
    SearchResult result = index.search(request, expands).result();
    switch (format) {
      case TEXT -> {
        if (number > 1) {
          console.out().line();
        }
        new HitList(console).show(request, result);
      }
      case JSON -> HitJsonView.show(console.out(), id, query, result);
      case CSV, TSV -> HitTable.rows(table, List.of(id, query), result);
    }
    if (result.isPartial()) {
      timeout.tell(console);
    }
  }

  private static List<SmallTable.Row> rows(Path file) throws IOException {
    List<SmallTable.Row> rows;
    try {
      rows = SmallTable.read(file);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, file + ": " + e.getMessage());
    }
    if (rows.isEmpty() || rows.stream().noneMatch(row -> row.cells().containsKey(QUERY))) {
      throw new CommandFailure(
          ExitStatus.WRONG_USAGE, file + ": no queries — write a table with a column named query");
    }
    return rows;
  }
}
