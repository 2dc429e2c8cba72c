package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.table.CsvReader;
import org.klartext.table.CsvReader.Row;

/**
 * A table with a header row, its columns parted by tabs or, as RFC 4180 says, by commas.
 *
 * <table>
 * <caption>Columns; all but the name may be missing, others are not read</caption>
 * <tr><td>{@code name} or {@code en}<td>the right name
 * <tr><td>{@code zh}, {@code aliases}, {@code cues}, {@code garbles}<td>several values, parted by {@code |}
 * <tr><td>{@code type}<td>a type of this program or one that {@code types.json} maps to it; {@code org} if it is empty
 * <tr><td>{@code id}, {@code short}, {@code de}, {@code fr}, {@code gender}<td>as in the built-in knowledge
 * <tr><td>{@code wikidata} or {@code qid}<td>such as {@code Q7407093}
 * <tr><td>{@code more}<td>what the other columns do not hold, as {@link Rest} writes it
 * </table>
 */
final class TableReader implements EntityReader {
  private static final String ALTERNATIVES = "\\|";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final char separator;

  TableReader(char separator) {
    this.separator = separator;
  }

  /** Gives one row after another. */
  private interface Rows {
    Optional<Row> next() throws IOException;
  }

  @Override
  public void read(BufferedReader file, RowSink sink) throws IOException {
    Rows rows = separator == '\t' ? tabbed(file) : new CsvReader(file, separator)::next;
    Optional<Row> head = rows.next();
    if (head.isEmpty()) {
      sink.bad(1, "there is no header row");
      return;
    }
    Map<String, Integer> columns = head.get() instanceof Row.Cells names ? columns(names.cells()) : Map.of();
    if (!columns.containsKey("name") && !columns.containsKey("en")) {
      sink.bad(1, "the header row has no column “name” or “en”");
      return;
    }
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      switch (row.get()) {
        case Row.Broken broken -> sink.bad(broken.line(), broken.reason());
        case Row.Cells cells -> row(cells, columns, sink);
      }
    }
  }

  private static void row(Row.Cells row, Map<String, Integer> columns, RowSink sink) {
    Entity entity;
    try {
      entity = entity(columns, row.cells());
      Optional<String> more = cell("more", columns, row.cells());
      if (more.isPresent()) {
        entity = Rest.over(entity, more.get());
      }
    } catch (IllegalArgumentException | KnowledgeException e) {
      sink.bad(row.line(), String.valueOf(e.getMessage()));
      return;
    }
    sink.entity(entity);
  }

  private static Rows tabbed(BufferedReader file) {
    var line = new int[1];
    return () -> {
      String text = file.readLine();
      line[0]++;
      while (text != null && text.isBlank()) {
        text = file.readLine();
        line[0]++;
      }
      return Optional.ofNullable(text).map(cells -> new Row.Cells(line[0], List.of(cells.split("\t", -1))));
    };
  }

  private static Map<String, Integer> columns(List<String> head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      columns.putIfAbsent(head.get(i).replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  private static Entity entity(Map<String, Integer> columns, List<String> cells) {
    if (cells.size() > columns.size()) {
      throw new IllegalArgumentException(
          "%d columns, the header row has %d".formatted(cells.size(), columns.size()));
    }
    String wikidata = cell("wikidata", columns, cells).or(() -> cell("qid", columns, cells)).orElse("");
    String german = cell("de", columns, cells).orElse("");
    String french = cell("fr", columns, cells).orElse("");
    String name =
        cell("name", columns, cells)
            .or(() -> cell("en", columns, cells))
            .orElse(german.isEmpty() ? french : german);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name stands there");
    }
    var draft =
        new EntityDraft(name)
            .id(cell("id", columns, cells).orElse(""))
            .type(Types.ofTable(cell("type", columns, cells).orElse("org")))
            .wikidata(wikidata)
            .label("de", german)
            .label("fr", french)
            .shortName(cell("short", columns, cells).orElse(""))
            .gender(cell("gender", columns, cells).orElse(""));
    several("zh", columns, cells).forEach(draft::chinese);
    several("aliases", columns, cells).forEach(draft::alias);
    several("cues", columns, cells).forEach(draft::cue);
    several("garbles", columns, cells).forEach(surface -> draft.garble(garble(surface, Optional.empty())));
    return draft.entity();
  }

  /** Nothing is said of how the surface came about. */
  static Garble garble(String surface, Optional<Language> language) {
    return new Garble(surface, Mechanism.MISREADING, "", language, Optional.empty(), Optional.empty());
  }

  private static Optional<String> cell(String column, Map<String, Integer> columns, List<String> cells) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size()
        ? Optional.empty()
        : Optional.of(cells.get(at).strip()).filter(cell -> !cell.isEmpty());
  }

  private static List<String> several(String column, Map<String, Integer> columns, List<String> cells) {
    var values = new ArrayList<String>();
    for (String value : cell(column, columns, cells).orElse("").split(ALTERNATIVES)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
