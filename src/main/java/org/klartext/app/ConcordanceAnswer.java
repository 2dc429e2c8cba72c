package org.klartext.app;

import java.util.List;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.index.Concordance;

/**
 * Lines, and what the query was taken for.
 *
 * @param concordance the lines
 * @param expansions words of the query that were looked for as entities too
 * @param isOutdated whether the index was made with other rules or knowledge than today's
 */
public record ConcordanceAnswer(Concordance concordance, List<Expanded> expansions, boolean isOutdated) {
  public ConcordanceAnswer {
    expansions = List.copyOf(expansions);
  }
}
