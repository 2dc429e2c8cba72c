package org.klartext.app;

import java.util.List;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Status;

/**
 * Mentions of one surface and entity that a person should look at.
 *
 * @param surface as it was read
 * @param entity its id
 * @param name what it is called
 * @param status {@link Status#UNSURE}, or {@link Status#APPLIED} where the change was not sure
 * @param mechanism how the surface came about
 * @param confidence of the least sure one, in [0, 1]
 * @param count how many
 * @param lines some of them in their context
 */
public record ReviewItem(
    String surface,
    String entity,
    String name,
    Status status,
    Mechanism mechanism,
    double confidence,
    long count,
    List<Line> lines) {
  public ReviewItem {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a concordance, from the source.
   *
   * @param article the article's id
   * @param path where it was read
   * @param start first code point of the surface in the source
   * @param end one past the last
   */
  public record Line(String article, String path, int start, int end, String left, String surface, String right) {}
}
