package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of figures: columns for people, an object a line for programs, cells for spreadsheets. */
final class FigureRows {
  private static final int MOST_TEXT = 40;

  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  /**
   * @param columns names as programs read them, such as {@code per_million}
   */
  FigureRows(String... columns) {
    this.columns = List.of(columns);
  }

  /** A value a column: a string, a whole number or one with a fraction. */
  void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns);
    }
    rows.add(List.of(values));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void show(Console console, ResultFormat format) {
    switch (format) {
      case TEXT -> text(console);
      case JSON -> rows.forEach(row -> json(console.out(), row));
      case CSV, TSV -> {
        var table = new Table(console.out(), format);
        table.row(columns);
        rows.forEach(row -> table.row(row.stream().map(FigureRows::plain).toList()));
      }
    }
  }

  private void json(Output out, List<Object> row) {
    JsonLines.object(
        out,
        json -> {
          for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            switch (row.get(i)) {
              case Double number -> json.writeNumber(number);
              case Number number -> json.writeNumber(number.longValue());
              case Object other -> json.writeString(other.toString());
            }
          }
        });
  }

  private static String plain(Object value) {
    return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
  }

  private void text(Console console) {
    var widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).length();
      for (List<Object> row : rows) {
        widths[i] = Math.max(widths[i], Columns.width(shown(row.get(i))));
      }
    }
    var heading = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String name = columns.get(i).replace('_', ' ');
      heading.append(padded(name, widths[i], rows.isEmpty() || rows.getFirst().get(i) instanceof Number));
    }
    console.out().line(console.paint().dim(heading.toString().stripTrailing()));
    for (List<Object> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(padded(shown(row.get(i)), widths[i], row.get(i) instanceof Number));
      }
      console.out().line(line.toString().stripTrailing());
    }
  }

  private static String padded(String text, int width, boolean isNumber) {
    return isNumber ? " ".repeat(Math.max(0, width - text.length())) + text + "  " : Columns.padded(text, width) + "  ";
  }

  private static String shown(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%,.2f", number);
      case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
      case Object other -> Columns.cut(Columns.shown(other.toString()), MOST_TEXT);
    };
  }
}
