package org.klartext.index.figures;

import java.util.List;

/**
 * Articles of a result by one facet.
 *
 * @param facet what they are counted by
 * @param values the first of them: most articles first, then by value; months and scores in their own order
 * @param distinct how many values there are in all
 * @param isPartial whether time was up before all articles were counted
 */
public record FacetCounts(Facet facet, List<Value> values, int distinct, boolean isPartial) {
  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param value such as {@code 2024-08}
   * @param articles that have it
   */
  public record Value(String value, long articles) {}
}
