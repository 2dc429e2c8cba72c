package org.klartext.index;

import java.util.List;

/**
 * What was found.
 *
 * @param total articles that match, exactly
 * @param hits the first of them
 * @param expansions words that were looked for as entities too
 */
public record SearchResult(long total, List<Hit> hits, List<Expansion> expansions) {
  public SearchResult {
    hits = List.copyOf(hits);
    expansions = List.copyOf(expansions);
  }
}
