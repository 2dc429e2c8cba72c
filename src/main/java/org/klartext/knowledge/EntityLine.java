package org.klartext.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.language.Language;

/** Writes an entity as the line of JSON that {@link EntityJson} reads; what is empty is left out. */
public final class EntityLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EntityLine() {}

  public static String of(Entity entity) {
    var line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", entity.id());
      json.writeStringField("type", entity.type().code());
      json.writeStringField("name", entity.name());
      optional(json, "short", entity.shortName());
      languages(json, "", entity.labels());
      strings(json, "zh", entity.chinese());
      optional(json, "wikidata", entity.wikidata());
      optional(json, "gender", entity.gender());
      languages(json, "Gender", entity.genders());
      languages(json, "Adjective", entity.adjectives());
      languages(json, "People", entity.people());
      strings(json, "aliases", entity.aliases());
      roles(json, entity.roles());
      strings(json, "related", entity.related());
      strings(json, "cues", entity.cues());
      optional(json, "risk", entity.risk().map(Risk::code));
      garbles(json, entity.garbles());
      strings(json, "changed", entity.changed());
      strings(json, "untouched", entity.untouched());
      strings(json, "merged", entity.merged());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static void roles(JsonGenerator json, List<Role> roles) throws IOException {
    if (roles.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("roles");
    for (Role role : roles) {
      json.writeStartObject();
      json.writeStringField("at", role.at());
      json.writeStringField("as", role.as());
      optional(json, "from", Optional.of(role.from()).filter(year -> !year.isEmpty()));
      optional(json, "to", Optional.of(role.to()).filter(year -> !year.isEmpty()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void garbles(JsonGenerator json, List<Garble> garbles) throws IOException {
    if (garbles.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("garbles");
    for (Garble garble : garbles) {
      json.writeStartObject();
      json.writeStringField("surface", garble.surface());
      json.writeStringField("how", garble.how().code());
      optional(json, "zh", Optional.of(garble.pivot()).filter(zh -> !zh.isEmpty()));
      optional(json, "lang", garble.language().map(Language::code));
      optional(json, garble.language().orElse(Language.GERMAN).code(), garble.written());
      optional(json, "risk", garble.risk().map(Risk::code));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void languages(JsonGenerator json, String suffix, Map<Language, String> values) throws IOException {
    for (Language language : Language.values()) {
      optional(json, language.code() + suffix, Optional.ofNullable(values.get(language)));
    }
  }

  private static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
