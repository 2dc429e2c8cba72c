package org.klartext.web.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Entity;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/**
 * Columns that are to be added to a table.
 *
 * @param ids of entities, a row each
 * @param properties a column each
 */
record Extension(List<String> ids, List<Property> properties) {
  private static final int MOST = 500;

  /**
   * @throws ProblemException if it is none
   */
  static Extension of(JsonNode json) {
    var ids = new ArrayList<String>();
    json.path("ids").forEach(id -> ids.add(id.asText()));
    if (!json.path("ids").isArray() || ids.size() > MOST) {
      throw ProblemException.badRequest("\"extend\" needs \"ids\", " + MOST + " at most");
    }
    var properties = new ArrayList<Property>();
    for (JsonNode property : json.path("properties")) {
      String id = property.path("id").asText();
      properties.add(
          Property.ofId(id).orElseThrow(() -> ProblemException.badRequest("there is no property \"" + id + "\"")));
    }
    if (!json.path("properties").isArray()) {
      throw ProblemException.badRequest("\"extend\" needs \"properties\"");
    }
    return new Extension(ids, properties);
  }

  /** Writes the fields of the answer; an entity that nobody knows has no values. */
  void write(JsonGenerator json, Site site) throws IOException {
    json.writeArrayFieldStart("meta");
    for (Property property : properties) {
      json.writeStartObject();
      json.writeStringField("id", property.id());
      json.writeStringField("name", property.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("rows");
    for (String id : ids.stream().distinct().toList()) {
      Optional<Entity> entity = site.workbench().knowledge().entity(id);
      json.writeObjectFieldStart(id);
      for (Property property : properties) {
        json.writeArrayFieldStart(property.id());
        for (Property.Value value : entity.isPresent() ? property.of(entity.get(), site) : List.<Property.Value>of()) {
          value.write(json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
