package org.klartext.index;

import java.util.List;

/**
 * What a query matched in an article.
 *
 * @param highlights the characters, and the part that shows most of them
 * @param reasons what was found, most first
 */
public record Marks(Highlights highlights, List<Reason> reasons) {
  public Marks {
    reasons = List.copyOf(reasons);
  }
}
