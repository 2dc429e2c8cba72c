package org.klartext.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of a log-linear model by gradient descent.
 *
 * <p>The same examples in the same order give the same weights. What is not observed keeps its weight.
 */
public final class WeightFitter {
  private static final int STEPS = 400;
  private static final double RATE = 0.5;

  private final Map<String, Double> start;
  private final double hold;

  /**
   * @param start the weights before learning
   * @param hold how strongly they are held: the penalty on the square of each change, for an average example of weight 1
   */
  public WeightFitter(Map<String, Double> start, double hold) {
    this.start = new TreeMap<>(start);
    this.hold = hold;
  }

  /** The weights after learning from {@code examples}. */
  public Map<String, Double> fit(List<Example> examples) {
    Map<String, Double> weights = new TreeMap<>(start);
    Map<String, Double> speed = new TreeMap<>();
    double total = examples.stream().mapToDouble(Example::weight).sum();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = slope(examples, weights);
      for (Map.Entry<String, Double> feature : slope.entrySet()) {
        String name = feature.getKey();
        double change = weights.getOrDefault(name, 0.0) - start.getOrDefault(name, 0.0);
        double gradient = (feature.getValue() - 2 * hold * change) / total;
        double squared = speed.merge(name, gradient * gradient, Double::sum);
        weights.merge(name, RATE * gradient / (Math.sqrt(squared) + 1e-9), Double::sum);
      }
    }
    weights.replaceAll((name, weight) -> Math.round(weight * 100) / 100.0);
    return weights;
  }

  /** The loss of an average example: minus the logarithm of the probability of what is right. */
  public static double loss(List<Example> examples, Map<String, Double> weights) {
    double loss = 0;
    double total = 0;
    for (Example example : examples) {
      double[] probabilities = probabilities(example, weights);
      double right = 0;
      for (int reading : example.right()) {
        right += probabilities[reading + 1];
      }
      loss -= example.weight() * Math.log(Math.max(1e-12, right));
      total += example.weight();
    }
    return loss / Math.max(1, total);
  }

  private static Map<String, Double> slope(List<Example> examples, Map<String, Double> weights) {
    Map<String, Double> slope = new TreeMap<>();
    for (Example example : examples) {
      double[] probabilities = probabilities(example, weights);
      double right = 0;
      for (int reading : example.right()) {
        right += probabilities[reading + 1];
      }
      for (int reading = 0; reading < example.readings().size(); reading++) {
        boolean isRight = example.right().contains(reading);
        double wanted = isRight ? probabilities[reading + 1] / Math.max(1e-12, right) : 0;
        double pull = example.weight() * (wanted - probabilities[reading + 1]);
        for (Map.Entry<String, Double> feature : example.readings().get(reading).entrySet()) {
          slope.merge(feature.getKey(), pull * feature.getValue(), Double::sum);
        }
      }
    }
    return slope;
  }

  /** The probability of each reading, first that of naming nothing known. */
  static double[] probabilities(Example example, Map<String, Double> weights) {
    var scores = new double[example.readings().size() + 1];
    double most = 0;
    for (int i = 1; i < scores.length; i++) {
      for (Map.Entry<String, Double> feature : example.readings().get(i - 1).entrySet()) {
        scores[i] += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
      }
      most = Math.max(most, scores[i]);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
    return scores;
  }
}
