package org.klartext.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records in JSON, one object a line. A broken line is reported and costs no other. */
final class JsonRows implements RowSource {
  private static final int NAMES_SHOWN = 12;
  private static final int DEEPEST = 500;
  private static final int LONGEST_REASON = 160;

  private final ByteLines lines;
  private final Charset charset;
  private final Set<String> wanted;
  private final String textField;
  private final long mostBytes;
  private final JsonFactory json;
  private boolean first = true;

  JsonRows(ByteLines lines, Charset charset, IngestOptions options) {
    this.lines = lines;
    this.charset = charset;
    this.mostBytes = options.mostBytes();
    this.textField = options.textField();
    this.wanted =
        new HashSet<>(
            List.of(
                options.idField(),
                options.textField(),
                options.titleField(),
                options.dateField(),
                options.outletField(),
                options.languageField()));
    this.json =
        new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Math.toIntExact(mostBytes))
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (lines.next()) {
      Optional<Row> row = row();
      first = false;
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private Optional<Row> row() throws IOException {
    if (lines.isTooLong()) {
      return broken(FileBytes.tooLong(mostBytes));
    }
    String line;
    try {
      line = TextDecoder.strict(lines.bytes(), 0, lines.length(), charset);
    } catch (Refusal e) {
      return broken(e.reason());
    }
    if (first && !line.isEmpty() && line.charAt(0) == '\uFEFF') {
      line = line.substring(1);
    }
    if (line.isBlank()) {
      return Optional.empty();
    }
    try (JsonParser parser = json.createParser(line)) {
      return Optional.of(fields(parser));
    } catch (JsonProcessingException e) {
      return broken("broken JSON: " + reason(e));
    } catch (Refusal e) {
      return broken(e.reason());
    }
  }

  private Row fields(JsonParser parser) throws IOException, Refusal {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Refusal("no JSON object");
    }
    Map<String, String> fields = new HashMap<>();
    List<String> names = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (names.size() < NAMES_SHOWN) {
        names.add(name);
      }
      if (wanted.contains(name)) {
        value(parser, name).ifPresent(value -> fields.put(name, value));
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new Refusal("more than one JSON value on the line");
    }
    return new Row.Fields(lines.number(), fields, names);
  }

  /** The value as text; of an array of texts, such as paragraphs, a line each. */
  private Optional<String> value(JsonParser parser, String name) throws IOException, Refusal {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      var parts = new ArrayList<String>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken().isScalarValue()) {
          parts.add(parser.getText());
        } else {
          throw new Refusal("field \"" + name + "\" is no text");
        }
      }
      return Optional.of(String.join("\n", parts));
    }
    if (token == JsonToken.START_OBJECT) {
      if (name.equals(textField)) {
        throw new Refusal("field \"" + name + "\" is an object, not a text");
      }
      parser.skipChildren();
      return Optional.empty();
    }
    return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText());
  }

  private Optional<Row> broken(String reason) {
    return Optional.of(new Row.Broken(lines.number(), reason));
  }

  private static String reason(JsonProcessingException e) {
    String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String brief = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
    return e.getLocation() == null ? brief : brief + " (column " + e.getLocation().getColumnNr() + ")";
  }
}
