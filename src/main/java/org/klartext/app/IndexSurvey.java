package org.klartext.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.klartext.index.Count;
import org.klartext.index.Figure;
import org.klartext.index.Searcher;
import org.klartext.index.SurfaceCount;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.resolve.Status;

/** Counts what an index holds. */
final class IndexSurvey {
  private static final int MOST_SURFACES = 100_000;
  private static final int MOST_SHOWN = 10;

  private final Knowledge knowledge;

  IndexSurvey(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  IndexSummary of(IndexSummary.Run run, Path folder) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      List<SurfaceCount> garbles = searcher.garbles(MOST_SURFACES);
      List<Count> mechanisms =
          searcher.counts(Figure.MECHANISM).stream()
              .filter(count -> !count.value().equals(Mechanism.EXACT.code()))
              .toList();
      long doubtful =
          searcher.counts(Figure.STATUS).stream()
              .filter(count -> count.value().equals(Status.UNSURE.code()))
              .mapToLong(Count::count)
              .sum();
      return new IndexSummary(
          run,
          searcher.articles(),
          searcher.counts(Figure.LANGUAGE),
          searcher.counts(Figure.STAGE),
          mechanisms,
          first(garbles, Status.APPLIED),
          first(garbles, Status.UNSURE),
          doubtful);
    }
  }

  private List<IndexSummary.Garble> first(List<SurfaceCount> garbles, Status status) {
    return garbles.stream()
        .filter(garble -> garble.status() == status)
        .limit(MOST_SHOWN)
        .map(garble -> new IndexSummary.Garble(garble, name(garble.entity())))
        .toList();
  }

  private String name(String id) {
    return knowledge.entity(id).map(IndexSurvey::name).orElse(id);
  }

  /** A term goes by its wordings, since its name is English. */
  private static String name(Entity entity) {
    List<String> wordings =
        entity.type() == EntityType.TERM
            ? Arrays.stream(Language.values()).map(entity.labels()::get).filter(Objects::nonNull).distinct().toList()
            : List.of();
    return wordings.isEmpty() ? entity.name() : String.join(" / ", wordings);
  }
}
