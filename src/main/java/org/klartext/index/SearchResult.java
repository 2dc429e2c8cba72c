package org.klartext.index;

import java.util.List;

/**
 * What was found.
 *
 * @param total articles that match, exactly; at least so many where it is partial
 * @param hits the first of them
 * @param expansions words that were looked for as entities too
 * @param isPartial whether time was up before all was found
 */
public record SearchResult(long total, List<Hit> hits, List<Expansion> expansions, boolean isPartial) {
  public SearchResult {
    hits = List.copyOf(hits);
    expansions = List.copyOf(expansions);
  }
}
