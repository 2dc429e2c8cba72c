package org.klartext.app;

import java.util.List;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.index.SearchResult;

/**
 * What was found, and what the query was taken for.
 *
 * @param result the hits
 * @param expansions words of the query that were looked for as entities too
 * @param isOutdated whether the index was made with other rules or knowledge than today's
 */
public record SearchAnswer(SearchResult result, List<Expanded> expansions, boolean isOutdated) {
  public SearchAnswer {
    expansions = List.copyOf(expansions);
  }

  /** A word, and what it may name of the entities that stand in the index. */
  public record Expanded(String word, List<Named> entities) {
    public Expanded {
      entities = List.copyOf(entities);
    }
  }
}
