package org.klartext.resolve.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.klartext.table.Csv;
import org.klartext.table.CsvReader;
import org.klartext.table.CsvReader.Row;

/**
 * A ledger as a table for a spreadsheet, and back; nothing is lost.
 *
 * <p>Several articles in a cell are parted by {@code |}; one inside an id, and a backslash, have a backslash before them.
 */
public final class LedgerTable {
  private static final List<String> COLUMNS =
      List.of(
          "id", "when", "who", "verdict", "surface", "entity", "rule", "article", "start", "end", "articles", "outlet",
          "from", "to", "undoes", "why");
  private static final Pattern PARTS = Pattern.compile("(?:[^|\\\\]|\\\\.)+", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private LedgerTable() {}

  public static String write(List<Entry> entries) {
    var table = new StringBuilder(Csv.row(COLUMNS)).append("\r\n");
    entries.forEach(entry -> table.append(Csv.row(cells(entry))).append("\r\n"));
    return table.toString();
  }

  private static List<String> cells(Entry entry) {
    var cells = new ArrayList<String>(List.of(entry.id(), entry.when().toString(), entry.who()));
    switch (entry) {
      case Entry.Undo undo -> {
        cells.addAll(List.of("", "", "", "", "", "", "", "", "", "", "", undo.undoes()));
      }
      case Judgement judgement -> {
        cells.add(judgement.verdict().code());
        cells.addAll(
            switch (judgement.target()) {
              case Target.OfName name -> List.of(name.surface(), name.entity(), "", "", "", "");
              case Target.OfRule rule -> List.of("", "", rule.rule(), "", "", "");
              case Target.OfMention at ->
                  List.of(
                      at.surface(), at.entity(), "", at.article(), Integer.toString(at.start()), Integer.toString(at.end()));
            });
        Scope scope = judgement.scope();
        cells.add(scope.articles().stream().map(LedgerTable::escaped).collect(Collectors.joining("|")));
        cells.add(scope.outlet().orElse(""));
        cells.add(scope.from().map(LocalDate::toString).orElse(""));
        cells.add(scope.to().map(LocalDate::toString).orElse(""));
        cells.add("");
      }
    }
    cells.add(entry.why());
    return cells;
  }

  private static String escaped(String id) {
    return id.replace("\\", "\\\\").replace("|", "\\|");
  }

  /**
   * The lines of a table.
   *
   * @throws IOException naming file and line of the first one that cannot be used
   */
  public static List<Entry> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not in UTF-8 — convert it first", e);
    }
  }

  private static List<Entry> read(String file, Reader in) throws IOException {
    var rows = new CsvReader(new BufferedReader(in), ',');
    List<String> columns = List.of();
    var entries = new ArrayList<Entry>();
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      int line = row.get().line();
      try {
        List<String> cells =
            switch (row.get()) {
              case Row.Cells good -> good.cells();
              case Row.Broken bad -> throw new IllegalArgumentException(bad.reason());
            };
        if (columns.isEmpty()) {
          columns = cells.stream().map(name -> name.replace("\ufeff", "").strip()).toList();
        } else {
          entries.add(entry(columns, cells));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IOException(file + ":" + line + ": no judgement: " + e.getMessage() + " — put the row right", e);
      }
    }
    try {
      return new Ledger(entries).entries();
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage() + " — put the table right", e);
    }
  }

  private static Entry entry(List<String> columns, List<String> cells) {
    String id = needed("id", columns, cells);
    Instant when = Instant.parse(needed("when", columns, cells));
    String who = needed("who", columns, cells);
    String why = cell("why", columns, cells).orElse("");
    Optional<String> undoes = cell("undoes", columns, cells);
    if (undoes.isPresent()) {
      return new Entry.Undo(id, when, who, undoes.get(), why);
    }
    return new Judgement(
        id,
        when,
        who,
        Verdict.ofCode(needed("verdict", columns, cells)),
        target(columns, cells),
        scope(columns, cells),
        why);
  }

  private static Target target(List<String> columns, List<String> cells) {
    Optional<String> rule = cell("rule", columns, cells);
    if (rule.isPresent()) {
      return new Target.OfRule(rule.get());
    }
    String surface = needed("surface", columns, cells);
    String entity = needed("entity", columns, cells);
    Optional<String> article = cell("article", columns, cells);
    return article.isEmpty()
        ? new Target.OfName(surface, entity)
        : new Target.OfMention(
            article.get(), number("start", columns, cells), number("end", columns, cells), surface, entity);
  }

  private static Scope scope(List<String> columns, List<String> cells) {
    var articles = new TreeSet<String>();
    PARTS
        .matcher(cell("articles", columns, cells).orElse(""))
        .results()
        .forEach(part -> articles.add(ESCAPED.matcher(part.group()).replaceAll("$1")));
    return new Scope(
        articles,
        cell("outlet", columns, cells),
        cell("from", columns, cells).map(LocalDate::parse),
        cell("to", columns, cells).map(LocalDate::parse));
  }

  private static Optional<String> cell(String column, List<String> columns, List<String> cells) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? Optional.empty() : Optional.of(cells.get(at)).filter(cell -> !cell.isEmpty());
  }

  private static String needed(String column, List<String> columns, List<String> cells) {
    return cell(column, columns, cells)
        .orElseThrow(() -> new IllegalArgumentException("the cell " + column + " is empty"));
  }

  private static int number(String column, List<String> columns, List<String> cells) {
    String cell = needed(column, columns, cells);
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " is no number: " + cell, e);
    }
  }
}
