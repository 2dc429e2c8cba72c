package org.klartext.web.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.lookup.Feature;
import org.klartext.web.site.Effect;
import org.klartext.web.site.Json;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** The reconciliation service: manifest, queries and extension at one address, the rest below it. */
public final class ReconcileRoutes implements Routes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROOT = "/reconcile";

  private final Site site;
  private final Matcher matcher;
  private final Suggestions suggestions;

  public ReconcileRoutes(Site site) {
    this.site = site;
    matcher = new Matcher(site);
    suggestions = new Suggestions(site);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ROOT, this::service);
    routes.post(ROOT, this::service, Effect.READS);
    routes.get(ROOT + "/suggest/entity", suggestions::entities);
    routes.get(ROOT + "/suggest/property", suggestions::properties);
    routes.get(ROOT + "/suggest/type", suggestions::types);
    routes.get(ROOT + "/extend/propose", suggestions::propose);
    routes.get(ROOT + "/preview", this::preview);
  }

  private void service(Context context) throws IOException {
    @Nullable String queries = parameter(context, "queries");
    @Nullable String extend = parameter(context, "extend");
    if (queries != null) {
      reconcile(context, NameQuery.batch(read(queries)));
    } else if (extend != null) {
      Extension extension = Extension.of(read(extend));
      Json.object(context, json -> extension.write(json, site));
    } else if (context.method().equals(HandlerType.POST)) {
      throw ProblemException.badRequest("\"queries\" or \"extend\" is missing in the form");
    } else {
      Json.object(context, json -> Manifest.write(json, context.scheme() + "://" + context.host()));
    }
  }

  private static @Nullable String parameter(Context context, String name) {
    String inForm = context.method().equals(HandlerType.POST) ? context.formParam(name) : null;
    return inForm == null ? context.queryParam(name) : inForm;
  }

  private static JsonNode read(String json) throws IOException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest("broken JSON: " + e.getOriginalMessage());
    }
  }

  private void reconcile(Context context, Map<String, NameQuery> queries) throws IOException {
    var found = new LinkedHashMap<String, List<Matcher.Candidate>>();
    for (Map.Entry<String, NameQuery> query : queries.entrySet()) {
      found.put(query.getKey(), matcher.of(query.getValue()));
    }
    Json.object(
        context,
        json -> {
          for (Map.Entry<String, List<Matcher.Candidate>> query : found.entrySet()) {
            json.writeObjectFieldStart(query.getKey());
            json.writeArrayFieldStart("result");
            for (Matcher.Candidate candidate : query.getValue()) {
              candidate(json, candidate);
            }
            json.writeEndArray();
            json.writeEndObject();
          }
        });
  }

  private static void candidate(JsonGenerator json, Matcher.Candidate candidate) throws IOException {
    Entity entity = candidate.entity();
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("name", entity.name());
    json.writeStringField("description", candidate.ranked().origin());
    json.writeArrayFieldStart("type");
    Manifest.type(json, entity.type());
    json.writeEndArray();
    json.writeNumberField("score", candidate.score());
    json.writeBooleanField("match", candidate.isMatch());
    json.writeArrayFieldStart("features");
    for (Feature feature : candidate.features()) {
      json.writeStartObject();
      json.writeStringField("id", feature.name());
      json.writeNumberField("value", feature.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void preview(Context context) throws IOException {
    String id = String.valueOf(context.queryParam("id"));
    Entity entity =
        site.workbench()
            .knowledge()
            .entity(id)
            .orElseThrow(() -> ProblemException.notFound("there is no entity with the id " + id));
    context.html(Preview.of(entity, site));
  }
}
