package org.klartext.index;

import java.util.List;
import org.klartext.index.concordance.KwicLine;

/**
 * Matches, a line each, with what stands around them.
 *
 * @param articles that match, exactly; at least so many where it is partial
 * @param lines the first of them
 * @param sorted how many lines were looked at to sort them; what stands further on is not among them
 * @param isCut whether there are more lines than were looked at
 * @param expansions words that were looked for as entities too
 * @param isPartial whether time was up before all was found
 */
public record Concordance(
    long articles, List<KwicLine> lines, int sorted, boolean isCut, List<Expansion> expansions, boolean isPartial) {
  public Concordance {
    lines = List.copyOf(lines);
    expansions = List.copyOf(expansions);
  }
}
