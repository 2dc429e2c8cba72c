package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Adds up what speaks for and against one reading; keeps the pieces only if they are asked for. */
final class Tally {
  private static final double PRECISION = 100;

  private final Weights weights;
  private final boolean keeps;
  private final List<Evidence> evidence = new ArrayList<>();
  private double score;

  private Tally(Weights weights, boolean keeps) {
    this.weights = weights;
    this.keeps = keeps;
  }

  /** One that only adds up. */
  static Tally adding(Weights weights) {
    return new Tally(weights, false);
  }

  /** One that keeps the evidence too. */
  static Tally keeping(Weights weights) {
    return new Tally(weights, true);
  }

  void add(String feature, String value) {
    double weight = weight(feature, 1);
    if (keeps && weight != 0) {
      evidence.add(new Evidence(feature, value, weight));
    }
  }

  void add(String feature, double amount, Supplier<String> value) {
    double weight = weight(feature, amount);
    if (keeps && weight != 0) {
      evidence.add(new Evidence(feature, value.get(), weight));
    }
  }

  private double weight(String feature, double amount) {
    double weight = Math.round(weights.of(feature) * amount * PRECISION) / PRECISION;
    score += weight;
    return weight;
  }

  /** Log-odds against the place meaning nothing known. */
  double score() {
    return score;
  }

  List<Evidence> evidence() {
    return evidence;
  }
}
