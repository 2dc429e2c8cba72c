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
import org.klartext.knowledge.Mechanism;

/**
 * A table with a header row, its columns parted by tabs or by commas with quotes.
 *
 * <table>
 * <caption>Columns; all but the name may be missing, others are not read</caption>
 * <tr><td>{@code name} or {@code en}<td>the right name
 * <tr><td>{@code zh}, {@code aliases}, {@code cues}, {@code garbles}<td>several values, parted by {@code |}
 * <tr><td>{@code type}<td>a type of this program or one that {@code types.json} maps to it; {@code org} if it is empty
 * <tr><td>{@code id}, {@code short}, {@code de}, {@code fr}, {@code gender}<td>as in the built-in knowledge
 * <tr><td>{@code wikidata} or {@code qid}<td>such as {@code Q7407093}
 * </table>
 */
final class TableReader implements EntityReader {
  private static final String ALTERNATIVES = "\\|";

  private final char separator;

  TableReader(char separator) {
    this.separator = separator;
  }

  @Override
  public void read(BufferedReader rows, RowSink sink) throws IOException {
    String head = rows.readLine();
    if (head == null) {
      sink.bad(1, "there is no header row");
      return;
    }
    Map<String, Integer> columns = columns(split(head.startsWith("\ufeff") ? head.substring(1) : head));
    if (!columns.containsKey("name") && !columns.containsKey("en")) {
      sink.bad(1, "the header row has no column “name” or “en”");
      return;
    }
    int number = 1;
    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
      number++;
      if (row.isBlank()) {
        continue;
      }
      try {
        sink.entity(entity(columns, split(row)));
      } catch (IllegalArgumentException e) {
        sink.bad(number, String.valueOf(e.getMessage()));
      }
    }
  }

  private static Map<String, Integer> columns(List<String> head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      columns.putIfAbsent(head.get(i).strip().toLowerCase(Locale.ROOT), i);
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
    for (String surface : several("garbles", columns, cells)) {
      draft.garble(
          new Garble(surface, Mechanism.MISREADING, "", Optional.empty(), Optional.empty(), Optional.empty()));
    }
    return draft.entity();
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

  /** The cells of a row; in tables with commas a cell in quotes may hold a comma, and a quote twice. */
  private List<String> split(String row) {
    if (separator == '\t') {
      return List.of(row.split("\t", -1));
    }
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        boolean twice = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
        if (twice) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is opened and not closed; a row is one line");
    }
    cells.add(cell.toString());
    return cells;
  }
}
