package org.klartext.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klartext.evaluate.Annotation;
import org.klartext.evaluate.CrossValidation;
import org.klartext.evaluate.Example;
import org.klartext.evaluate.Fit;
import org.klartext.evaluate.Judge;
import org.klartext.evaluate.Scores;
import org.klartext.evaluate.Verdict;
import org.klartext.resolve.Weights;

/** Learns weights from annotated articles and right text, leaving out each article in turn to see whether they hold. */
final class WeightLearning {
  private static final int FOLDS = 5;

  private final Workbench workbench;
  private final Weights start;
  private final List<Evaluator.Sample> annotated = new ArrayList<>();
  private final List<List<Example>> folds = new ArrayList<>();
  private final Map<Example, Double> plain = new LinkedHashMap<>();
  private final MessageDigest digest = digest();

  /**
   * @param workbench decides with {@code start}
   */
  WeightLearning(Workbench workbench, Weights start) {
    this.workbench = workbench;
    this.start = start;
    for (int fold = 0; fold < FOLDS; fold++) {
      folds.add(new ArrayList<>());
    }
  }

  /** A sample and its places. */
  record Taught(Evaluator.Sample sample, List<Example> examples) {}

  /**
   * @throws IllegalArgumentException if fewer articles are annotated than are needed to leave some out
   */
  Fit learn(List<Taught> lessons) {
    for (Taught taught : lessons) {
      take(taught);
    }
    if (annotated.size() < FOLDS) {
      throw new IllegalArgumentException(
          annotated.size() + " annotated articles are too few to learn from; there must be " + FOLDS);
    }
    spreadPlain();
    var validation = new CrossValidation(start.weights(), folds);
    Map<Double, Double> losses = validation.losses();
    double hold = losses.entrySet().stream().min(Map.Entry.comparingByValue(Comparator.naturalOrder())).orElseThrow().getKey();
    Scores before = Scores.of(annotated.stream().map(sample -> judged(workbench, sample)).toList());
    Scores after = Scores.of(leftOut(validation, hold));
    double lossBefore = validation.lossBefore();
    String trainedOn = trainedOn(hold, lossBefore, losses.getOrDefault(hold, 0.0), before, after);
    return new Fit(
        start,
        with(trainedOn, validation.all(hold)),
        hold,
        losses,
        lossBefore,
        before,
        after,
        folds.stream().mapToInt(List::size).sum());
  }

  private void take(Taught taught) {
    Evaluator.Sample sample = taught.sample();
    digest.update(sample.article().source().value().getBytes(StandardCharsets.UTF_8));
    digest.update(sample.annotation().toString().getBytes(StandardCharsets.UTF_8));
    if (sample.annotation().equals(Annotation.RIGHT)) {
      taught.examples().forEach(example -> plain.merge(example, example.weight(), Double::sum));
    } else {
      folds.get(annotated.size() % FOLDS).addAll(taught.examples());
      annotated.add(sample);
    }
  }

  /** Right text without annotations: equal places count together, all of them no more than the annotated articles. */
  private void spreadPlain() {
    double most = folds.stream().flatMap(List::stream).mapToDouble(Example::weight).sum();
    double all = plain.values().stream().mapToDouble(Double::doubleValue).sum();
    double share = Math.min(1, most / Math.max(1, all));
    int next = 0;
    for (Map.Entry<Example, Double> place : plain.entrySet()) {
      Example example = place.getKey();
      folds.get(next++ % FOLDS).add(new Example(example.readings(), example.right(), place.getValue() * share));
    }
  }

  private List<Verdict> leftOut(CrossValidation validation, double hold) {
    var verdicts = new ArrayList<Verdict>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Workbench tried = workbench.with(with(start.trainedOn(), validation.without(fold, hold)));
      for (int i = fold; i < annotated.size(); i += FOLDS) {
        verdicts.add(judged(tried, annotated.get(i)));
      }
    }
    return verdicts;
  }

  /** Learnt weights give probabilities as they are; they need no temperature. */
  private Weights with(String trainedOn, Map<String, Double> learnt) {
    return new Weights(trainedOn, start.applyAt(), start.doubtAt(), 1, learnt);
  }

  private static Verdict judged(Workbench tried, Evaluator.Sample sample) {
    return Judge.judge(sample.path(), tried.normalize(sample.article()), sample.annotation(), sample.isWhole());
  }

  private String trainedOn(double hold, double lossBefore, double loss, Scores before, Scores after) {
    return String.format(
        Locale.ROOT,
        "%d annotated articles and right text (SHA-256 %s), held by %s; on articles left out: loss %.4f (before %.4f), "
            + "recall %.3f (before %.3f), precision %.3f (before %.3f)",
        annotated.size(),
        HexFormat.of().formatHex(digest.digest(), 0, 8),
        hold,
        loss,
        lossBefore,
        after.names().recall().orElse(0),
        before.names().recall().orElse(0),
        after.applied().precision().orElse(0),
        before.applied().precision().orElse(0));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
