package org.klartext.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a table that a person wrote, held whole: CSV by RFC 4180 in UTF-8, parted by commas, semicolons or tabs,
 * the names of the columns in the first row. For articles there is {@link Corpus}, which holds none of them.
 */
public final class SmallTable {
  private static final long LONGEST_ROW = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private SmallTable() {}

  /**
   * A row.
   *
   * @param line of the file in which it begins, from 1 on
   * @param cells by the column's name in lower case; what the row does not have is missing
   */
  public record Row(long line, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** A cell, empty if there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * The rows of a file.
   *
   * @throws IllegalArgumentException with line and reason, if it is no such table
   * @throws IOException if it cannot be read
   */
  public static List<Row> read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return rows(new CsvParser(in, LONGEST_ROW));
    }
  }

  private static List<Row> rows(CsvParser parser) throws IOException {
    var rows = new ArrayList<Row>();
    List<String> names = List.of();
    while (true) {
      switch (parser.next()) {
        case END -> {
          return rows;
        }
        case TOO_LONG -> throw wrong(parser, "is longer than " + LONGEST_ROW + " bytes");
        case OPEN_QUOTE -> throw wrong(parser, "has a quote without its end");
        case TEXT_AFTER_QUOTE -> throw wrong(parser, "has text after a closing quote");
        case ROW -> {
          List<String> fields = fields(parser);
          if (names.isEmpty()) {
            names = fields.stream().map(SmallTable::folded).toList();
          } else {
            rows.add(row(parser.rowLine(), names, fields));
          }
        }
      }
    }
  }

  private static String folded(String name) {
    return name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> fields(CsvParser parser) {
    try {
      return parser.fields(StandardCharsets.UTF_8);
    } catch (Refusal e) {
      throw new IllegalArgumentException("line " + parser.rowLine() + ": " + e.reason(), e);
    }
  }

  private static Row row(long line, List<String> names, List<String> fields) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
      cells.put(names.get(i), fields.get(i));
    }
    return new Row(line, cells);
  }

  private static IllegalArgumentException wrong(CsvParser parser, String what) {
    return new IllegalArgumentException("line " + parser.rowLine() + " " + what);
  }
}
