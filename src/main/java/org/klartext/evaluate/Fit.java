package org.klartext.evaluate;

import java.util.Map;
import org.klartext.resolve.Weights;

/**
 * Weights learnt from annotated text, and whether they hold.
 *
 * @param before the weights before learning
 * @param after those learnt from everything
 * @param hold how strongly they were held to those before; of several, the one with the least loss on what was left out
 * @param losses the loss on what was left out, by hold
 * @param lossBefore the loss of the weights before, on the same
 * @param scoresBefore of the annotated articles with the weights before
 * @param scoresAfter of the same articles, each with weights that were learnt without it
 * @param examples how many places were learnt from
 */
public record Fit(
    Weights before,
    Weights after,
    double hold,
    Map<Double, Double> losses,
    double lossBefore,
    Scores scoresBefore,
    Scores scoresAfter,
    int examples) {
  /** With less precision, more recall is not worth having. */
  private static final double LEAST_PRECISION = 0.98;

  /** Whether the learnt weights put more right on articles they were not learnt from, and are precise enough. */
  public boolean isBetter() {
    double recall = scoresAfter.names().recall().orElse(0);
    double precision = scoresAfter.applied().precision().orElse(0);
    return recall > scoresBefore.names().recall().orElse(0)
        && precision >= Math.min(LEAST_PRECISION, scoresBefore.applied().precision().orElse(0));
  }
}
