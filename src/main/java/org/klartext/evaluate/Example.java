package org.klartext.evaluate;

import java.util.List;
import java.util.Map;

/**
 * A place whose reading is known.
 *
 * @param readings the features of each reading
 * @param right which of them are right; {@link #NOTHING} says that it names nothing known
 * @param weight how much the example counts
 */
public record Example(List<Map<String, Double>> readings, List<Integer> right, double weight) {
  /** The reading that a place names nothing known. */
  public static final int NOTHING = -1;

  public Example {
    readings = List.copyOf(readings);
    right = List.copyOf(right);
    if (right.isEmpty()) {
      throw new IllegalArgumentException("an example without a right reading");
    }
  }
}
