package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.EntityAnswer.NamedRole;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.index.Count;
import org.klartext.index.EntityMentions;
import org.klartext.index.EntityMentions.Example;
import org.klartext.index.SurfaceCount;
import org.klartext.index.concordance.KwicLine;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

/** What is known of an entity, and where it stands in an index. */
public final class EntityJson {
  private static final int WORDS = 12;

  private EntityJson() {}

  /**
   * What is known of an entity.
   *
   * @param asked the name it was found by
   * @param mentions where it stands; empty without an index
   */
  public static void write(JsonGenerator json, String asked, Reading reading, Optional<EntityMentions> mentions)
      throws IOException {
    reading(json, asked, reading);
    json.writeFieldName("index");
    if (mentions.isPresent()) {
      mentions(json, mentions.get());
    } else {
      json.writeNull();
    }
  }

  private static void mentions(JsonGenerator json, EntityMentions mentions) throws IOException {
    json.writeStartObject();
    json.writeNumberField("articles", mentions.articles());
    json.writeNumberField("mentions", mentions.mentions());
    json.writeArrayFieldStart("surfaces");
    for (SurfaceCount surface : mentions.surfaces()) {
      json.writeStartObject();
      json.writeStringField("surface", surface.surface());
      json.writeStringField("mechanism", surface.mechanism().code());
      json.writeStringField("status", surface.status().code());
      json.writeNumberField("count", surface.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("months");
    for (Count month : mentions.months()) {
      json.writeNumberField(month.value(), month.count());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("company");
    for (EntityMentions.Companion other : mentions.company()) {
      json.writeStartObject();
      json.writeStringField("entity", other.entity());
      json.writeNumberField("together", other.together());
      json.writeNumberField("articles", other.articles());
      json.writeNumberField("log_dice", other.logDice());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("examples");
    for (Example example : mentions.examples()) {
      json.writeStartObject();
      json.writeStringField("id", example.article().article().id());
      json.writeStringField("path", example.article().article().path());
      json.writeNumberField("mentions", example.mentions().size());
      if (!example.mentions().isEmpty()) {
        KwicLine line = example.line(example.mentions().getFirst(), WORDS);
        json.writeStringField("clean", line.clean().left() + line.clean().match() + line.clean().right());
        json.writeStringField("source", line.source().left() + line.source().match() + line.source().right());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reading(JsonGenerator json, String asked, Reading reading) throws IOException {
    Entity entity = reading.entity();
    json.writeStringField("asked", asked);
    json.writeStringField("entity", entity.id());
    json.writeStringField("name", entity.name());
    json.writeStringField("type", entity.type().code());
    json.writeObjectFieldStart("labels");
    for (Map.Entry<Language, String> label : sorted(entity.labels())) {
      json.writeStringField(label.getKey().code(), label.getValue());
    }
    json.writeEndObject();
    JsonFields.strings(json, "chinese", entity.chinese());
    JsonFields.strings(json, "aliases", entity.aliases());
    json.writeFieldName("wikidata");
    if (entity.wikidata().isPresent()) {
      json.writeString(entity.wikidata().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("roles");
    for (NamedRole named : reading.roles()) {
      json.writeStartObject();
      json.writeStringField("at", named.role().at());
      json.writeStringField("name", named.name());
      json.writeStringField("as", named.role().as());
      json.writeStringField("from", named.role().from());
      json.writeStringField("to", named.role().to());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFields.strings(json, "related", reading.related().stream().map(Named::id).toList());
    json.writeArrayFieldStart("surfaces");
    for (Surface surface : reading.surfaces()) {
      json.writeStartObject();
      json.writeStringField("surface", surface.text());
      json.writeStringField("mechanism", surface.how().code());
      json.writeStringField("pivot", surface.pivot());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFields.strings(json, "origins", reading.origins());
  }

  private static List<Map.Entry<Language, String>> sorted(Map<Language, String> labels) {
    return labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
