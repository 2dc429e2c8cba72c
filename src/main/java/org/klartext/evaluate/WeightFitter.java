package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns the weights of a log-linear model by gradient descent, held by where they stood before: the most probable ones
 * under a normal prior whose mean are the weights before learning.
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
    SortedSet<String> names = new TreeSet<>();
    examples.forEach(example -> example.readings().forEach(reading -> names.addAll(reading.keySet())));
    var features = new ArrayList<>(names);
    List<Numbered> numbered = examples.stream().map(example -> Numbered.of(example, features)).toList();
    double total = examples.stream().mapToDouble(Example::weight).sum();
    double[] before = features.stream().mapToDouble(name -> start.getOrDefault(name, 0.0)).toArray();
    double[] weights = before.clone();
    var speed = new double[weights.length];
    for (int step = 0; step < STEPS; step++) {
      var slope = new double[weights.length];
      numbered.forEach(example -> example.pull(weights, slope));
      for (int f = 0; f < weights.length; f++) {
        double gradient = (slope[f] - 2 * hold * (weights[f] - before[f])) / total;
        speed[f] += gradient * gradient;
        weights[f] += RATE * gradient / (Math.sqrt(speed[f]) + 1e-9);
      }
    }
    Map<String, Double> fitted = new TreeMap<>(start);
    for (int f = 0; f < weights.length; f++) {
      fitted.put(features.get(f), Math.round(weights[f] * 100) / 100.0);
    }
    return fitted;
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

  /** The probability of each reading, first that of naming nothing known. */
  static double[] probabilities(Example example, Map<String, Double> weights) {
    var scores = new double[example.readings().size() + 1];
    for (int i = 1; i < scores.length; i++) {
      for (Map.Entry<String, Double> feature : example.readings().get(i - 1).entrySet()) {
        scores[i] += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
      }
    }
    return shared(scores);
  }

  /** Turns scores into probabilities, in place. */
  private static double[] shared(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
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

  /** An example whose features are numbers. */
  private static final class Numbered {
    private final int[][] features;
    private final double[][] amounts;

    /** First whether it is right that nothing known is named. */
    private final boolean[] isRight;

    private final double weight;

    private Numbered(int readings, double weight) {
      features = new int[readings][];
      amounts = new double[readings][];
      isRight = new boolean[readings + 1];
      this.weight = weight;
    }

    static Numbered of(Example example, List<String> names) {
      var numbered = new Numbered(example.readings().size(), example.weight());
      for (int i = 0; i < example.readings().size(); i++) {
        Map<String, Double> reading = new TreeMap<>(example.readings().get(i));
        numbered.features[i] = reading.keySet().stream().mapToInt(name -> Collections.binarySearch(names, name)).toArray();
        numbered.amounts[i] = reading.values().stream().mapToDouble(Double::doubleValue).toArray();
      }
      example.right().forEach(reading -> numbered.isRight[reading + 1] = true);
      return numbered;
    }

    /** Adds to each feature's slope what this example wants of it. */
    void pull(double[] weights, double[] slope) {
      var scores = new double[isRight.length];
      for (int i = 0; i < features.length; i++) {
        for (int f = 0; f < features[i].length; f++) {
          scores[i + 1] += weights[features[i][f]] * amounts[i][f];
        }
      }
      double[] probabilities = shared(scores);
      double right = 1e-12;
      for (int i = 0; i < isRight.length; i++) {
        right += isRight[i] ? probabilities[i] : 0;
      }
      for (int i = 0; i < features.length; i++) {
        double probability = probabilities[i + 1];
        double pull = weight * ((isRight[i + 1] ? probability / right : 0) - probability);
        for (int f = 0; f < features[i].length; f++) {
          slope[features[i][f]] += pull * amounts[i][f];
        }
      }
    }
  }
}
