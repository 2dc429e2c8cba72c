package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a confidence is worth: of claims made with 0.9, nine in ten should be right.
 *
 * @param bins from the least to the most confident; those without a claim are left out
 * @param error the expected calibration error: how far share and confidence lie apart, on average over the claims
 * @param temperature what the log-odds would have to be divided by to fit best; above 1 where the claims are too sure
 */
public record Calibration(List<Bin> bins, double error, double temperature) {
  private static final double[] EDGES = {0, 0.3, 0.5, 0.6, 0.72, 0.8, 0.9, 0.95, 0.99};

  /** A confidence is told in thousandths. */
  private static final double SUREST = 0.9995;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** A claim that was judged. */
  record Point(double confidence, boolean isRight) {}

  /**
   * Claims of about the same confidence.
   *
   * @param from the least confidence
   * @param to where the next bin begins; 1 belongs to the last
   * @param claims how many
   * @param right those that are right
   * @param confidence what they claim on average
   */
  public record Bin(double from, double to, int claims, int right, double confidence) {
    /** The share that is right. */
    public double share() {
      return (double) right / claims;
    }
  }

  static Calibration of(List<Point> points) {
    var bins = new ArrayList<Bin>();
    double error = 0;
    for (int i = 0; i < EDGES.length; i++) {
      double from = EDGES[i];
      double to = i + 1 < EDGES.length ? EDGES[i + 1] : Double.MAX_VALUE;
      List<Point> inside = points.stream().filter(p -> p.confidence() >= from && p.confidence() < to).toList();
      if (!inside.isEmpty()) {
        int right = (int) inside.stream().filter(Point::isRight).count();
        double confidence = inside.stream().mapToDouble(Point::confidence).average().orElseThrow();
        var bin = new Bin(from, Math.min(1, to), inside.size(), right, confidence);
        bins.add(bin);
        error += Math.abs(bin.share() - confidence) * inside.size() / points.size();
      }
    }
    return new Calibration(bins, error, temperature(points));
  }

  private static double temperature(List<Point> points) {
    double best = 1;
    double least = points.isEmpty() ? 0 : loss(points, 1);
    for (int i = 10; i <= 100 && !points.isEmpty(); i++) {
      double temperature = i / 20.0;
      double loss = loss(points, temperature);
      if (loss < least - 1e-12) {
        least = loss;
        best = temperature;
      }
    }
    return best;
  }

  private static double loss(List<Point> points, double temperature) {
    double loss = 0;
    for (Point point : points) {
      double confidence = Math.min(SUREST, Math.max(1 - SUREST, point.confidence()));
      double odds = Math.log(confidence / (1 - confidence)) / temperature;
      loss += Math.log1p(Math.exp(point.isRight() ? -odds : odds));
    }
    return loss;
  }
}
