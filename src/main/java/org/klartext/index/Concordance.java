package org.klartext.index;

import java.util.List;
import org.klartext.index.concordance.KwicLine;

/**
 * Matches, a line each, with what stands around them.
 *
 * @param articles that match, exactly
 * @param lines the first of them
 * @param sorted how many lines were looked at to sort them; what stands further on is not among them
 * @param isCut whether there are more lines than were looked at
 * @param expansions words that were looked for as entities too
 */
public record Concordance(
    long articles, List<KwicLine> lines, int sorted, boolean isCut, List<Expansion> expansions) {
  public Concordance {
    lines = List.copyOf(lines);
    expansions = List.copyOf(expansions);
  }
}
