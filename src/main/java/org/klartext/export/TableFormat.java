package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.klartext.table.Csv;

/**
 * Rows for a spreadsheet: articles, mentions or edits, by {@code --table}.
 *
 * <p>A cell that a spreadsheet would run as a formula ({@code =1+2}, {@code @SUM}, {@code +49 …}) has an apostrophe put
 * before it. {@code csv} quotes as RFC 4180 does; {@code tsv} knows no quotes, so a tab, a line end and a backslash are
 * written {@code \t}, {@code \n}, {@code \r} and {@code \\}.
 */
final class TableFormat implements ExportFormat {
  private final boolean tabs;

  private TableFormat(boolean tabs) {
    this.tabs = tabs;
  }

  static TableFormat commas() {
    return new TableFormat(false);
  }

  static TableFormat tabs() {
    return new TableFormat(true);
  }

  @Override
  public String name() {
    return tabs ? "tsv" : "csv";
  }

  @Override
  public String description() {
    return "rows of articles, mentions or edits (--table), safe to open in a spreadsheet";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) throws IOException {
    row(out, Rows.heading(options.table()));
    return article -> {
      for (List<Object> row : Rows.of(options.applied(article), options)) {
        row(out, row);
      }
    };
  }

  private void row(OutputStream out, List<?> values) throws IOException {
    List<String> cells = values.stream().map(String::valueOf).toList();
    String line = tabs ? tabbed(cells) + "\n" : Csv.row(cells) + "\r\n";
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String tabbed(List<String> cells) {
    return cells.stream()
        .map(Csv::guarded)
        .map(cell -> cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"))
        .collect(Collectors.joining("\t"));
  }
}
