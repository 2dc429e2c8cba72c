package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from most articles and looks at the others, in turn, so that one sees whether what was learnt holds for articles
 * that were not learnt from.
 *
 * @param start the weights before learning
 * @param folds the examples of each part that is left out once; an article lies in one part
 */
public record CrossValidation(Map<String, Double> start, List<List<Example>> folds) {
  private static final double[] HOLDS = {0.1, 0.3, 1, 3, 10, 30, 100};

  public CrossValidation {
    start = Map.copyOf(start);
    folds = folds.stream().map(List::copyOf).toList();
    if (folds.size() < 2) {
      throw new IllegalArgumentException("nothing can be left out of " + folds.size() + " part");
    }
  }

  /** The loss on what was left out, by how strongly the weights are held, from the weakest hold to the strongest. */
  public Map<Double, Double> losses() {
    Map<Double, Double> losses = new LinkedHashMap<>();
    for (double hold : HOLDS) {
      double loss = 0;
      double count = 0;
      for (int fold = 0; fold < folds.size(); fold++) {
        double weight = folds.get(fold).stream().mapToDouble(Example::weight).sum();
        loss += weight * WeightFitter.loss(folds.get(fold), without(fold, hold));
        count += weight;
      }
      losses.put(hold, loss / Math.max(1, count));
    }
    return losses;
  }

  /** The loss of the weights as they are, on everything. */
  public double lossBefore() {
    return WeightFitter.loss(folds.stream().flatMap(List::stream).toList(), start);
  }

  /** The weights learnt from all parts but one. */
  public Map<String, Double> without(int fold, double hold) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < folds.size(); i++) {
      if (i != fold) {
        examples.addAll(folds.get(i));
      }
    }
    return new WeightFitter(start, hold).fit(examples);
  }

  /** The weights learnt from everything. */
  public Map<String, Double> all(double hold) {
    return new WeightFitter(start, hold).fit(folds.stream().flatMap(List::stream).toList());
  }
}
