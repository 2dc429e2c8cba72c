package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.SearchAnswer.Expanded;

/** Fields that several objects have. */
public final class JsonFields {
  private JsonFields() {}

  public static void strings(JsonGenerator json, String key, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A value that may be missing: then it is {@code null}. */
  public static void optional(JsonGenerator json, String key, Optional<?> value) throws IOException {
    json.writeFieldName(key);
    if (value.isPresent()) {
      json.writeString(value.get().toString());
    } else {
      json.writeNull();
    }
  }

  /** What words of a query were taken for. */
  public static void expansions(JsonGenerator json, List<Expanded> expansions) throws IOException {
    json.writeArrayFieldStart("expansions");
    for (Expanded expanded : expansions) {
      json.writeStartObject();
      json.writeStringField("word", expanded.word());
      json.writeArrayFieldStart("entities");
      for (Named entity : expanded.entities()) {
        json.writeStartObject();
        json.writeStringField("entity", entity.id());
        json.writeStringField("name", entity.name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
