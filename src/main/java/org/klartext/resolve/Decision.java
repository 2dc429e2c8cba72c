package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** Turns the scores of a place's readings into probabilities, and those into what is done: applied, unsure, kept. */
final class Decision {
  private final Knowledge knowledge;
  private final Weights weights;

  Decision(Knowledge knowledge, Weights weights) {
    this.knowledge = knowledge;
    this.weights = weights;
  }

  /** A reading with its score. */
  private record Scored(Alias alias, double score) {}

  /** What is decided of a place: what to do, and its readings, the likeliest first, with the most that one scores. */
  record Verdict(Status status, List<Scored> readings, double most) {
    Alias alias() {
      return readings.getFirst().alias();
    }
  }

  /** What is decided of a place; empty where nothing known is meant. */
  Optional<Verdict> of(Occurrence place, Scorer scorer) {
    var scored = new ArrayList<Scored>(place.readings().size());
    for (Alias alias : place.readings()) {
      scored.add(new Scored(alias, scorer.score(place, alias)));
    }
    if (scored.size() > 1) {
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      Set<Integer> seen = new HashSet<>();
      scored.removeIf(one -> !seen.add(one.alias().entity()));
    }
    double most = Math.max(0, scored.getFirst().score());
    double total = Math.exp(-most);
    for (Scored one : scored) {
      total += Math.exp(one.score() - most);
    }
    double best = rounded(Math.exp(scored.getFirst().score() - most) / total);
    return status(scored.getFirst().alias(), best).map(status -> new Verdict(status, scored, most));
  }

  /** The readings with the confidences that are told; see {@link Weights#temperature}. */
  private List<Candidate> candidates(List<Scored> scored, double most) {
    double total = tempered(-most);
    for (Scored one : scored) {
      total += tempered(one.score() - most);
    }
    var candidates = new ArrayList<Candidate>(scored.size());
    for (Scored one : scored) {
      candidates.add(new Candidate(knowledge.id(one.alias().entity()), rounded(tempered(one.score() - most) / total)));
    }
    return candidates;
  }

  private double tempered(double score) {
    return Math.exp(score / weights.temperature());
  }

  /** Whether a place has one reading, a right name that is no ordinary word and no lone surname. */
  static boolean isPlain(Occurrence place) {
    Alias only = place.readings().getFirst();
    return place.readings().size() == 1
        && only.how() == Mechanism.EXACT
        && only.surface().risk() == Risk.NONE
        && !only.surface().isShort();
  }

  /** What a plain place means. */
  Resolution plain(Occurrence place) {
    Alias only = place.readings().getFirst();
    var right = new Evidence("exact.none", only.surface().text(), weights.of("exact.none"));
    double confidence = rounded(1 / (1 + Math.exp(-right.weight())));
    return new Resolution(
        place.start(), place.end(), place.tail(), only, Status.KEPT, confidence, List.of(right), List.of());
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }

  private Optional<Status> status(Alias alias, double probability) {
    if (alias.how() == Mechanism.EXACT) {
      boolean named = knowledge.entity(alias.entity()).type() != EntityType.TERM;
      return probability >= 0.5 && named ? Optional.of(Status.KEPT) : Optional.empty();
    }
    if (probability >= weights.applyAt()) {
      return Optional.of(Status.APPLIED);
    }
    return probability >= weights.doubtAt() ? Optional.of(Status.UNSURE) : Optional.empty();
  }

  /** A verdict with what was found for it. */
  Resolution resolution(Occurrence place, Verdict verdict, Scorer scorer) {
    List<Evidence> evidence = new ArrayList<>(scorer.evidence(place, verdict.alias()));
    evidence.sort(Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight())).reversed());
    List<Candidate> candidates = candidates(verdict.readings(), verdict.most());
    return new Resolution(
        place.start(),
        place.end(),
        place.tail(),
        verdict.alias(),
        verdict.status(),
        candidates.getFirst().score(),
        evidence,
        candidates.subList(1, candidates.size()));
  }
}
