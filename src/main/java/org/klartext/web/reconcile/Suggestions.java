package org.klartext.web.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.app.RankedEntity;
import org.klartext.knowledge.EntityType;
import org.klartext.web.site.Json;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** What somebody may be about to type: an entity, a property, a type. */
final class Suggestions {
  private static final int FEW = 10;
  private static final int MOST = 50;
  private static final int ALL = 100;

  private final Site site;

  Suggestions(Site site) {
    this.site = site;
  }

  void entities(Context context) throws IOException {
    String prefix = prefix(context);
    List<RankedEntity> found = prefix.isBlank() ? List.of() : site.workbench().suggestions(prefix, MOST);
    Json.object(
        context,
        json -> {
          json.writeArrayFieldStart("result");
          for (RankedEntity ranked : rest(found, context)) {
            json.writeStartObject();
            json.writeStringField("id", ranked.candidate().entity().id());
            json.writeStringField("name", ranked.candidate().entity().name());
            json.writeStringField("description", ranked.origin());
            json.writeArrayFieldStart("notable");
            Manifest.type(json, ranked.candidate().entity().type());
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  void properties(Context context) throws IOException {
    String prefix = prefix(context);
    List<Property> found =
        Arrays.stream(Property.values())
            .filter(property -> begins(property.title(), prefix) || begins(property.id(), prefix))
            .toList();
    Json.object(
        context,
        json -> {
          json.writeArrayFieldStart("result");
          for (Property property : rest(found, context)) {
            property(json, property);
          }
          json.writeEndArray();
        });
  }

  void types(Context context) throws IOException {
    String prefix = prefix(context);
    List<EntityType> found = Arrays.stream(EntityType.values()).filter(type -> begins(type.code(), prefix)).toList();
    Json.object(
        context,
        json -> {
          json.writeArrayFieldStart("result");
          for (EntityType type : rest(found, context)) {
            Manifest.type(json, type);
          }
          json.writeEndArray();
        });
  }

  /** All properties: every type has them. */
  void propose(Context context) throws IOException {
    int limit = Parameters.of(context, "type", "limit").number("limit", ALL, 1, ALL);
    Optional<String> type = Optional.ofNullable(context.queryParam("type"));
    Json.object(
        context,
        json -> {
          json.writeNumberField("limit", limit);
          if (type.isPresent()) {
            json.writeStringField("type", type.get());
          }
          json.writeArrayFieldStart("properties");
          for (Property property : Arrays.stream(Property.values()).limit(limit).toList()) {
            property(json, property);
          }
          json.writeEndArray();
        });
  }

  private static void property(JsonGenerator json, Property property) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", property.id());
    json.writeStringField("name", property.title());
    json.writeEndObject();
  }

  private static String prefix(Context context) {
    String prefix = context.queryParam("prefix");
    if (prefix == null) {
      throw ProblemException.badRequest("\"prefix\" is missing");
    }
    return prefix;
  }

  /** From the cursor on, which is a number of results to skip. */
  private static <T> List<T> rest(List<T> found, Context context) {
    String cursor = context.queryParam("cursor");
    try {
      int from = cursor == null ? 0 : Math.clamp(Integer.parseInt(cursor), 0, found.size());
      return found.subList(from, Math.min(from + FEW, found.size()));
    } catch (NumberFormatException e) {
      throw ProblemException.badRequest("\"cursor\" is " + cursor + "; it has to be a number");
    }
  }

  private static boolean begins(String name, String prefix) {
    String lower = name.toLowerCase(Locale.ROOT);
    String typed = prefix.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith(typed) || lower.contains(" " + typed);
  }
}
