package org.klartext.cli;

import java.util.List;
import java.util.Locale;
import org.klartext.app.RankedEntity;
import org.klartext.app.json.CandidateJson;
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
        case JSON -> JsonLines.object(console.out(), json -> CandidateJson.write(json, asked, ranked));
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
}
