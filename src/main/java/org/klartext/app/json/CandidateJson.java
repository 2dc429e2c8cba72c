package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.klartext.app.RankedEntity;
import org.klartext.knowledge.lookup.Feature;
import org.klartext.knowledge.lookup.NameCandidate;

/** An entity that a name may mean, with what speaks for it. */
public final class CandidateJson {
  private CandidateJson() {}

  /** A candidate for the name that was asked for. */
  public static void write(JsonGenerator json, String asked, RankedEntity ranked) throws IOException {
    NameCandidate candidate = ranked.candidate();
    json.writeStringField("asked", asked);
    json.writeStringField("entity", candidate.entity().id());
    json.writeStringField("name", candidate.entity().name());
    json.writeStringField("type", candidate.entity().type().code());
    json.writeNumberField("score", candidate.score());
    json.writeArrayFieldStart("features");
    for (Feature feature : candidate.features()) {
      json.writeStartObject();
      json.writeStringField("feature", feature.name());
      json.writeNumberField("score", feature.score());
      json.writeStringField("query", feature.query());
      json.writeStringField("candidate", feature.candidate());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("origin", ranked.origin());
  }
}
