package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.klartext.app.EntityAnswer;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.app.OpenIndex;
import org.klartext.app.RankedEntity;
import org.klartext.app.json.CandidateJson;
import org.klartext.app.json.EntityJson;
import org.klartext.app.json.JsonFields;
import org.klartext.knowledge.lookup.NameCandidate;
import org.klartext.web.site.Freshness;
import org.klartext.web.site.Json;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** Says who or what a name can mean, and where that stands. */
final class EntityRoutes implements Routes {
  private static final int FEW = 5;
  private static final int MOST = 100;
  private static final int SUGGESTIONS = 8;

  private final Site site;

  EntityRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/entity", this::lookup);
    routes.get(Paths.ROOT + "/entity/{id}", this::card);
    routes.get(Paths.ROOT + "/suggest", this::suggest);
  }

  /** What the name can mean for certain, and what else it may mean. */
  private void lookup(Context context) throws IOException {
    Parameters given = Parameters.of(context, "name", "limit");
    String name = given.needed("name");
    int limit = given.number("limit", FEW, 0, MOST);
    if (Freshness.isKnown(context, site)) {
      return;
    }
    EntityAnswer answer = site.workbench().entity(name);
    Json.object(
        context,
        json -> {
          json.writeStringField("name", name);
          json.writeArrayFieldStart("readings");
          for (Reading reading : answer.readings()) {
            json.writeStartObject();
            EntityJson.write(json, name, reading, Optional.empty());
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonFields.strings(json, "similar", answer.similar());
          json.writeArrayFieldStart("candidates");
          for (RankedEntity candidate : site.workbench().candidates(name, limit)) {
            json.writeStartObject();
            CandidateJson.write(json, name, candidate);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private void card(Context context) throws IOException {
    Parameters given = Parameters.of(context, "limit");
    int limit = given.number("limit", FEW, 0, MOST);
    String id = context.pathParam("id");
    Reading reading =
        site.workbench().entity(id).readings().stream()
            .filter(one -> one.entity().id().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("there is no entity with the id " + id));
    if (Freshness.isKnown(context, site)) {
      return;
    }
    OpenIndex index = site.index().open();
    var mentions = index.mentions(id, limit);
    Json.object(context, json -> EntityJson.write(json, id, reading, Optional.of(mentions)));
  }

  /** What somebody may be about to type. */
  private void suggest(Context context) throws IOException {
    Parameters given = Parameters.of(context, "q", "limit");
    String typed = given.needed("q");
    int limit = given.number("limit", SUGGESTIONS, 1, MOST);
    if (Freshness.isKnown(context, site)) {
      return;
    }
    Json.object(
        context,
        json -> {
          json.writeStringField("query", typed);
          json.writeArrayFieldStart("suggestions");
          for (RankedEntity ranked : site.workbench().suggestions(typed, limit)) {
            NameCandidate candidate = ranked.candidate();
            json.writeStartObject();
            json.writeStringField("entity", candidate.entity().id());
            json.writeStringField("name", candidate.entity().name());
            json.writeStringField("type", candidate.entity().type().code());
            json.writeStringField("form", candidate.surface().text());
            json.writeNumberField("score", candidate.score());
            json.writeStringField("origin", ranked.origin());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
