package org.klartext.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.klartext.web.site.ProblemException;

/**
 * A name that is to be matched.
 *
 * @param name as the table writes it
 * @param types one of which the entity has to be; none allows all
 * @param isPreference whether other types are only put behind
 * @param limit candidates at most
 * @param properties what else the table says of it: values by the id of the property
 */
record NameQuery(
    String name, List<String> types, boolean isPreference, int limit, Map<String, List<String>> properties) {
  private static final int USUAL = 5;
  private static final int MOST = 50;
  private static final int LONGEST = 500;
  private static final int MOST_BATCH = 100;

  /**
   * Reads a batch.
   *
   * @return queries by their keys, in their order
   * @throws ProblemException if it is none
   */
  static Map<String, NameQuery> batch(JsonNode json) {
    if (!json.isObject() || json.size() > MOST_BATCH) {
      throw ProblemException.badRequest("\"queries\" has to be an object of at most " + MOST_BATCH + " queries");
    }
    var queries = new LinkedHashMap<String, NameQuery>();
    for (var field : json.properties()) {
      queries.put(field.getKey(), of(field.getKey(), field.getValue()));
    }
    return queries;
  }

  private static NameQuery of(String key, JsonNode json) {
    if (!json.isObject()) {
      throw ProblemException.badRequest("query " + key + " is no object");
    }
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (JsonNode property : json.path("properties")) {
      String id = property.path("pid").asText("");
      if (id.isEmpty()) {
        throw ProblemException.badRequest("a property of query " + key + " has no \"pid\"");
      }
      properties.put(id, values(property.path("v")));
    }
    String name =
        json.has("query")
            ? json.path("query").asText()
            : properties.values().stream().flatMap(List::stream).findFirst().orElse("");
    if (name.isBlank() || name.length() > LONGEST) {
      throw ProblemException.badRequest("query " + key + " needs a name of at most " + LONGEST + " characters");
    }
    boolean isPreference = json.path("type_strict").asText("any").equals("should");
    int limit = Math.clamp(json.path("limit").asInt(USUAL), 1, MOST);
    return new NameQuery(name, values(json.path("type")), isPreference, limit, properties);
  }

  /** One or many; an entity stands there by its id. */
  private static List<String> values(JsonNode json) {
    var values = new ArrayList<String>();
    if (json.isArray()) {
      json.forEach(one -> values.addAll(values(one)));
    } else if (json.isObject()) {
      values.addAll(values(json.path("id")));
    } else if (json.isValueNode() && !json.isNull()) {
      values.add(json.asText());
    }
    return values;
  }
}
