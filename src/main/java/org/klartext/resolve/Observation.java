package org.klartext.resolve;

import java.util.List;
import java.util.Map;

/**
 * A place in a text with all its readings and what was observed of each: what weights are learned from.
 *
 * @param start UTF-16 offset
 * @param end one past the surface
 * @param readings what the place may stand for; that it names nothing known is a further reading, with score 0
 */
public record Observation(int start, int end, List<Reading> readings) {
  public Observation {
    readings = List.copyOf(readings);
  }

  /**
   * One reading.
   *
   * @param entity its number in the knowledge
   * @param isGarbled whether the surface would be a garble of it
   * @param features how much of each feature was observed
   */
  public record Reading(int entity, boolean isGarbled, Map<String, Double> features) {
    public Reading {
      features = Map.copyOf(features);
    }
  }
}
