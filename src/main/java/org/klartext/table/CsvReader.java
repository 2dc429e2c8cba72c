package org.klartext.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows of text by RFC 4180: a cell in quotes may hold separators, line ends and doubled quotes; a quote inside a cell
 * without them is a quote.
 *
 * <p>A quote that is not closed within {@value #MOST_LINES} lines spoils the row it stands in, and reading goes on with the
 * next line. Rows without anything are left out.
 */
public final class CsvReader {
  private static final int MOST_LINES = 200;

  private final BufferedReader in;
  private final char separator;
  private final Deque<String> back = new ArrayDeque<>();
  private int line;

  public CsvReader(Reader in, char separator) {
    this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    this.separator = separator;
  }

  /** What stands in the file next. */
  public sealed interface Row {
    /** The line it begins in, from 1. */
    int line();

    /** Its cells; what was guarded by {@link Csv#guarded} is as before. */
    record Cells(int line, List<String> cells) implements Row {
      public Cells {
        cells = List.copyOf(cells);
      }
    }

    /** It cannot be read. */
    record Broken(int line, String reason) implements Row {}
  }

  /** The next row; empty at the end. */
  public Optional<Row> next() throws IOException {
    Optional<String> first = nextLine();
    while (first.isPresent() && first.get().isBlank()) {
      first = nextLine();
    }
    return first.isEmpty() ? Optional.empty() : Optional.of(row(first.get()));
  }

  private Row row(String first) throws IOException {
    int began = line;
    var parts = new ArrayList<String>();
    var text = new StringBuilder(first);
    List<String> cells = cells(text);
    while (cells.isEmpty()) {
      Optional<String> more = parts.size() < MOST_LINES ? nextLine() : Optional.empty();
      if (more.isEmpty()) {
        for (String part : parts.reversed()) {
          back.push(part);
          line--;
        }
        return new Row.Broken(began, "a quote is opened and not closed");
      }
      parts.add(more.get());
      text.append(more.get());
      cells = cells(text);
    }
    return new Row.Cells(began, cells);
  }

  /** The cells of a whole row; none if a quote is still open at its end. */
  private List<String> cells(CharSequence row) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    int end = endOfText(row);
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty() && !wasQuoted)) {
        quoted = !quoted;
        wasQuoted = true;
      } else if (quoted || i < end && c != separator) {
        cell.append(c);
      } else if (i < end) {
        cells.add(Csv.unguarded(cell.toString()));
        cell.setLength(0);
        wasQuoted = false;
      }
    }
    if (quoted) {
      return List.of();
    }
    cells.add(Csv.unguarded(cell.toString()));
    return cells;
  }

  private static int endOfText(CharSequence row) {
    int end = row.length();
    while (end > 0 && (row.charAt(end - 1) == '\n' || row.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** A line with its end, so that one inside a cell stays what it was. */
  private Optional<String> nextLine() throws IOException {
    if (!back.isEmpty()) {
      line++;
      return Optional.of(back.pop());
    }
    var text = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      text.append((char) c);
      if (c == '\n') {
        break;
      }
      if (c == '\r') {
        in.mark(1);
        if (in.read() == '\n') {
          text.append('\n');
        } else {
          in.reset();
        }
        break;
      }
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    line++;
    return Optional.of(text.toString());
  }
}
