package org.klartext.index;

import java.util.List;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Status;

/**
 * Mentions of one surface and entity that nobody has judged and that a person should look at.
 *
 * @param surface as it was read
 * @param entity its id
 * @param status {@link Status#UNSURE}, or {@link Status#APPLIED} where the change was not sure
 * @param mechanism how the surface came about, mostly
 * @param confidence of the least sure one, in [0, 1]
 * @param count how many
 * @param examples the first articles by their paths, with these mentions
 */
public record Doubt(
    String surface,
    String entity,
    Status status,
    Mechanism mechanism,
    double confidence,
    long count,
    List<EntityMentions.Example> examples) {
  public Doubt {
    examples = List.copyOf(examples);
  }
}
