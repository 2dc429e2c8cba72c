package org.klartext.app;

import java.util.List;
import java.util.Optional;
import org.klartext.index.Doubts;

/**
 * A page of what has to be looked at.
 *
 * @param total how many items there are on all pages
 * @param mentions how many mentions they are about
 * @param items of this page, the most frequent first
 * @param next the cursor after which the next page begins; empty on the last
 */
public record ReviewList(long total, long mentions, List<ReviewItem> items, Optional<String> next) {
  public ReviewList {
    items = List.copyOf(items);
  }

  static ReviewList of(Doubts doubts) {
    return new ReviewList(
        doubts.total(), doubts.mentions(), doubts.page().stream().map(ReviewItem::of).toList(), doubts.next());
  }
}
