package org.klartext.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of what a person should look at.
 *
 * @param total how many doubts there are, each of one surface and entity
 * @param mentions how many mentions they are about
 * @param page some of them, the most frequent first
 * @param next the cursor after which the next page begins; empty on the last
 */
public record Doubts(long total, long mentions, List<Doubt> page, Optional<String> next) {
  public Doubts {
    page = List.copyOf(page);
  }
}
