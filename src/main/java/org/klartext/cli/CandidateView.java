package org.klartext.cli;

import java.util.List;
import java.util.Locale;
import org.klartext.app.RankedEntity;
import org.klartext.knowledge.lookup.Feature;
import org.klartext.knowledge.lookup.NameCandidate;

/** Ranked candidates for a name, each with what speaks for it. */
final class CandidateView {
  private final Console console;

  CandidateView(Console console) {
    this.console = console;
  }

  void show(String asked, List<RankedEntity> candidates, OutputFormat format) {
    for (RankedEntity ranked : candidates) {
      switch (format) {
        case TEXT -> text(ranked);
        case JSON -> json(asked, ranked);
      }
    }
  }

  private void text(RankedEntity ranked) {
    NameCandidate candidate = ranked.candidate();
    Paint paint = console.paint();
    console
        .out()
        .line(
            String.format(Locale.ROOT, "%.2f  ", candidate.score()) + paint.bold(candidate.entity().name()) + "  "
                + paint.dim(candidate.entity().type().code() + " · " + candidate.entity().id()));
    for (Feature feature : candidate.features()) {
      console
          .out()
          .line(
              String.format(Locale.ROOT, "      %.2f %s", feature.score(), Columns.padded(feature.name(), 17))
                  + Columns.shown(feature.query() + " ~ " + feature.candidate()));
    }
    Columns.wrapped(ranked.origin() + ".", console.width() - 6).forEach(line -> console.out().line("      " + line));
  }

  private void json(String asked, RankedEntity ranked) {
    NameCandidate candidate = ranked.candidate();
    JsonLines.object(
        console.out(),
        json -> {
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
        });
  }
}
