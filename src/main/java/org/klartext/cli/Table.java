package org.klartext.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.klartext.table.Csv;

/**
 * Rows for spreadsheets. In CSV a cell is quoted where it has to be (RFC 4180); in TSV tabs and line ends become spaces.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class Table {
  private final Output out;
  private final char separator;

  Table(Output out, ResultFormat format) {
    this.out = out;
    separator = format == ResultFormat.TSV ? '\t' : ',';
  }

  void row(List<String> cells) {
    out.line(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))));
  }

  private String cell(String text) {
    String safe = isNumber(text) ? text : Csv.guarded(text);
    if (separator == '\t') {
      return safe.replaceAll("[\t\r\n]+", " ");
    }
    boolean needsQuotes =
        safe.indexOf(separator) >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+([.][0-9]+)?");
  }
}
