package org.klartext.knowledge.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.EntityLine;
import org.klartext.knowledge.KnowledgeException;

/**
 * What a form of exchange has no room for, so that nothing is lost on the way out and back.
 *
 * <p>A JSON object with the fields, as the built-in knowledge writes them, that would be otherwise after reading; {@code null}
 * where there should be none: {@code {"roles":[{"at":"openai","as":"ceo"}]}}. A garble's details are kept there, but which
 * there are is said by the table: a person may add one and strike one out.
 */
public final class Rest {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final String GARBLES = "garbles";
  private static final String SURFACE = "surface";

  private Rest() {}

  /** What has to be said of {@code wanted} where {@code read} is what is made of the rest; the empty text if nothing. */
  public static String of(Entity wanted, Entity read) {
    ObjectNode all = json(wanted);
    ObjectNode there = json(read);
    ObjectNode rest = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : all.properties()) {
      if (!field.getValue().equals(there.get(field.getKey()))) {
        rest.set(field.getKey(), field.getValue());
      }
    }
    there.fieldNames().forEachRemaining(field -> {
      if (!all.has(field)) {
        rest.putNull(field);
      }
    });
    return rest.isEmpty() ? "" : rest.toString();
  }

  /**
   * {@code read} with what {@code rest} says of it.
   *
   * @throws KnowledgeException if {@code rest} is not of the form described above
   */
  static Entity over(Entity read, String rest) {
    ObjectNode all = json(read);
    for (Map.Entry<String, JsonNode> field : parsed(rest).properties()) {
      JsonNode value = field.getValue();
      all.set(field.getKey(), field.getKey().equals(GARBLES) ? detailed(all.path(GARBLES), value) : value);
    }
    return EntityJson.parse(all.toString());
  }

  private static JsonNode parsed(String rest) {
    try {
      JsonNode parsed = JSON.readTree(rest);
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JsonProcessingException e) {
      throw new KnowledgeException("more: " + e.getOriginalMessage(), e);
    }
    throw new KnowledgeException("more: not a JSON object");
  }

  /** The garbles of the table, with the details of those that have some. */
  private static ArrayNode detailed(JsonNode listed, JsonNode details) {
    Set<String> surfaces = new HashSet<>();
    listed.forEach(garble -> surfaces.add(garble.path(SURFACE).asText()));
    ArrayNode garbles = JSON.createArrayNode();
    Set<String> known = new HashSet<>();
    for (JsonNode garble : details) {
      String surface = garble.path(SURFACE).asText();
      known.add(surface);
      if (surfaces.contains(surface) || !isListed(surface)) {
        garbles.add(garble);
      }
    }
    listed.forEach(garble -> {
      if (!known.contains(garble.path(SURFACE).asText())) {
        garbles.add(garble);
      }
    });
    return garbles;
  }

  /** Whether a value stands as it is in a cell of several; others stand in the rest alone. */
  public static boolean isListed(String value) {
    return !value.isBlank()
        && value.equals(value.strip())
        && value.chars().noneMatch(c -> c == '|' || Character.isISOControl(c) || c == '\ufffe' || c == '\uffff');
  }

  private static ObjectNode json(Entity entity) {
    try {
      return (ObjectNode) JSON.readTree(EntityLine.of(entity));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
