package org.klartext.resolve;

import java.util.List;
import org.klartext.knowledge.Alias;

/**
 * What was decided about one place in a text.
 *
 * @param start UTF-16 offset
 * @param end one past the surface
 * @param tail one past the ending it carries
 * @param alias the reading that won
 * @param status what to do
 * @param confidence probability of that reading, in [0, 1]
 * @param evidence strongest first
 * @param others the readings that lost, likeliest first
 */
public record Resolution(
    int start,
    int end,
    int tail,
    Alias alias,
    Status status,
    double confidence,
    List<Evidence> evidence,
    List<Candidate> others) {
  public Resolution {
    evidence = List.copyOf(evidence);
    others = List.copyOf(others);
  }

  /** The same, farther along by {@code units}. */
  Resolution shifted(int units) {
    return new Resolution(start + units, end + units, tail + units, alias, status, confidence, evidence, others);
  }
}
