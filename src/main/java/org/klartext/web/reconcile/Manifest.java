package org.klartext.web.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.klartext.knowledge.EntityType;

/** What the service offers, and where. */
final class Manifest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 280;

  private Manifest() {}

  /**
   * Writes its fields.
   *
   * @param base where the server is, such as {@code http://127.0.0.1:8090}
   */
  static void write(JsonGenerator json, String base) throws IOException {
    json.writeArrayFieldStart("versions");
    json.writeString("0.2");
    json.writeEndArray();
    json.writeStringField("name", "Klartext");
    json.writeStringField("identifierSpace", "urn:klartext:entity");
    json.writeStringField("schemaSpace", "urn:klartext:type");
    json.writeStringField("documentation", base + "/api/v1/openapi.json");
    json.writeObjectFieldStart("view");
    json.writeStringField("url", base + "/entity/{{id}}");
    json.writeEndObject();
    json.writeArrayFieldStart("defaultTypes");
    for (EntityType type : EntityType.values()) {
      type(json, type);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("suggest");
    for (String kind : new String[] {"entity", "property", "type"}) {
      json.writeObjectFieldStart(kind);
      service(json, base, "/reconcile/suggest/" + kind);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("preview");
    json.writeStringField("url", base + "/reconcile/preview?id={{id}}");
    json.writeNumberField("width", WIDTH);
    json.writeNumberField("height", HEIGHT);
    json.writeEndObject();
    json.writeObjectFieldStart("extend");
    json.writeObjectFieldStart("propose_properties");
    service(json, base, "/reconcile/extend/propose");
    json.writeEndObject();
    json.writeArrayFieldStart("property_settings");
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void service(JsonGenerator json, String base, String path) throws IOException {
    json.writeStringField("service_url", base);
    json.writeStringField("service_path", path);
  }

  /** A type by id and name. */
  static void type(JsonGenerator json, EntityType type) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", type.code());
    json.writeStringField("name", type.code());
    json.writeEndObject();
  }
}
