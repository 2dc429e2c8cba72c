package org.klartext.index;

import java.util.List;
import org.klartext.record.CleanArticle;

/**
 * An article that was found.
 *
 * @param article as it is stored
 * @param score how well it fits (BM25); the same however the index was written
 * @param highlights where
 * @param reasons why it was found: entities first, then what is most frequent
 * @param duplicates how many others say nearly the same and are left out for it
 * @param cursor with it the next page begins after this hit
 */
public record Hit(
    CleanArticle article, float score, Highlights highlights, List<Reason> reasons, int duplicates, String cursor) {
  public Hit {
    reasons = List.copyOf(reasons);
  }
}
