package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a table whose first row names the columns.
 *
 * <p>The separator is the one of comma, semicolon and tab that the first row has most of. A row with more or fewer
 * fields than the first is refused: one cannot tell which of them is the text.
 */
final class CsvRows implements RowSource {
  private final CsvParser parser;
  private final Charset charset;
  private final List<String> names;
  private final long mostBytes;

  private CsvRows(CsvParser parser, Charset charset, List<String> names, long mostBytes) {
    this.parser = parser;
    this.charset = charset;
    this.names = names;
    this.mostBytes = mostBytes;
  }

  /**
   * Reads the first row.
   *
   * @param separator {@link CsvParser#UNKNOWN} to tell it from the first row
   * @throws Refusal if there is no column for the text
   */
  static CsvRows open(InputStream in, Charset charset, int separator, IngestOptions options)
      throws IOException, Refusal {
    CsvParser parser = new CsvParser(in, options.mostBytes());
    parser.separateBy(separator);
    CsvParser.Outcome outcome = parser.next();
    if (outcome != CsvParser.Outcome.ROW) {
      throw new Refusal("no header: " + said(outcome, parser, options.mostBytes()));
    }
    List<String> names = parser.fields(charset);
    if (!names.isEmpty() && names.getFirst().startsWith("\uFEFF")) {
      names.set(0, names.getFirst().substring(1));
    }
    names.replaceAll(String::strip);
    if (!names.contains(options.textField())) {
      throw new Refusal(
          "no column \"%s\" in the header; it has %s".formatted(options.textField(), Row.shown(names)));
    }
    return new CsvRows(parser, charset, List.copyOf(names), options.mostBytes());
  }

  @Override
  public long line() {
    return parser.line();
  }

  @Override
  public Optional<Row> next() throws IOException {
    CsvParser.Outcome outcome = parser.next();
    if (outcome == CsvParser.Outcome.END) {
      return Optional.empty();
    }
    long line = parser.rowLine();
    if (outcome != CsvParser.Outcome.ROW) {
      return Optional.of(new Row.Broken(line, said(outcome, parser, mostBytes)));
    }
    List<String> values;
    try {
      values = parser.fields(charset);
    } catch (Refusal e) {
      return Optional.of(new Row.Broken(line, e.reason()));
    }
    if (values.size() != names.size()) {
      return Optional.of(
          new Row.Broken(line, fields(values.size()) + " where the header has " + names.size()));
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return Optional.of(new Row.Fields(line, fields, names));
  }

  private static String fields(int count) {
    return count + (count == 1 ? " field" : " fields");
  }

  private static String said(CsvParser.Outcome outcome, CsvParser parser, long mostBytes) {
    return switch (outcome) {
      case END -> "nothing in it";
      case ROW -> "";
      case TOO_LONG -> FileBytes.tooLong(mostBytes);
      case OPEN_QUOTE -> "a quote is opened and never closed";
      case TEXT_AFTER_QUOTE -> "text after the closing quote of field " + (parser.fieldsRead() + 1)
          + "; a quote inside a quoted field is written twice";
    };
  }
}
