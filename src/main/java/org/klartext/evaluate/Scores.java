package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.klartext.evaluate.Verdict.Claim;
import org.klartext.evaluate.Verdict.Find;
import org.klartext.evaluate.Verdict.Worth;
import org.klartext.knowledge.Mechanism;

/**
 * What many verdicts come to.
 *
 * @param articles how many
 * @param rightArticles those that are right as they stand
 * @param restored those given back from clean text and edits
 * @param rightWords words of the right articles
 * @param kinds by the kind that was annotated, in the order of {@link Kind}; only those that occur
 * @param names all kinds of garbled names together
 * @param mechanisms by the mechanism the program takes for the cause; only those that occur
 * @param applied all that was put right
 * @param entities annotated names, each counted once an article
 * @param entitiesRight those that were put right wherever they stand
 * @param stays surfaces that had to survive
 * @param broken those that did not
 * @param falseChanges edits in right articles
 * @param falseNames names and terms put "right" in right articles
 * @param calibration what a confidence is worth
 */
public record Scores(
    int articles,
    int rightArticles,
    int restored,
    long rightWords,
    Map<Kind, Tally> kinds,
    Tally names,
    Map<Mechanism, Worths> mechanisms,
    Worths applied,
    int entities,
    int entitiesRight,
    int stays,
    int broken,
    int falseChanges,
    int falseNames,
    Calibration calibration) {
  private static final double PER_WORDS = 100_000;

  /**
   * Claims by what they are worth.
   *
   * @param right agree with the annotation
   * @param wrong contradict it, or change what had to stay
   * @param unjudged where nothing was annotated
   */
  public record Worths(int right, int wrong, int unjudged) {
    static final Worths NONE = new Worths(0, 0, 0);

    /** The share that is right of those that were judged; empty if none was. */
    public OptionalDouble precision() {
      return share(right, right + wrong);
    }

    Worths plus(Worth worth) {
      return new Worths(
          right + (worth == Worth.RIGHT ? 1 : 0),
          wrong + (worth == Worth.WRONG ? 1 : 0),
          unjudged + (worth == Worth.UNJUDGED ? 1 : 0));
    }
  }

  /**
   * Certain garbles and what became of them, and what was applied over garbles of the same kinds.
   *
   * @param annotated how many
   * @param right put right
   * @param detected changed in any way, or reported as a doubt that names the right entity
   * @param doubted reported as a doubt that names the right entity
   * @param applied what was put there, by worth
   */
  public record Tally(int annotated, int right, int detected, int doubted, Worths applied) {
    static final Tally NONE = new Tally(0, 0, 0, 0, Worths.NONE);

    /** The share put right; empty if there was none to put right. */
    public OptionalDouble recall() {
      return share(right, annotated);
    }

    /** The harmonic mean of recall and precision; empty where one of them is. */
    public OptionalDouble f1() {
      if (recall().isEmpty() || applied.precision().isEmpty()) {
        return OptionalDouble.empty();
      }
      double sum = recall().getAsDouble() + applied.precision().getAsDouble();
      double product = recall().getAsDouble() * applied.precision().getAsDouble();
      return OptionalDouble.of(sum == 0 ? 0 : 2 * product / sum);
    }

    Tally plus(Find find) {
      return new Tally(
          annotated + 1,
          right + (find.isRight() ? 1 : 0),
          detected + (find.isDetected() ? 1 : 0),
          doubted + (find.isDoubted() ? 1 : 0),
          applied);
    }

    Tally plus(Worth worth) {
      return new Tally(annotated, right, detected, doubted, applied.plus(worth));
    }
  }

  public Scores {
    kinds = copy(Kind.class, kinds);
    mechanisms = copy(Mechanism.class, mechanisms);
  }

  private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
    var copy = new EnumMap<K, V>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** Edits in 100,000 words of right text; empty if there is none. */
  public OptionalDouble falseChangeRate() {
    return rightWords == 0 ? OptionalDouble.empty() : OptionalDouble.of(PER_WORDS * falseChanges / rightWords);
  }

  /** Names changed in 100,000 words of right text; empty if there is none. */
  public OptionalDouble falseNameRate() {
    return rightWords == 0 ? OptionalDouble.empty() : OptionalDouble.of(PER_WORDS * falseNames / rightWords);
  }

  /** The share of annotated entities that are rendered right wherever they stand (M-ETA); empty if there are none. */
  public OptionalDouble entitiesRendered() {
    return share(entitiesRight, entities);
  }

  private static OptionalDouble share(int part, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
  }

  /** Adds up verdicts. */
  public static Scores of(List<Verdict> verdicts) {
    return new Sum().of(verdicts);
  }

  private static final class Sum {
    private final Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
    private final Map<Mechanism, Worths> mechanisms = new EnumMap<>(Mechanism.class);
    private final List<Calibration.Point> points = new ArrayList<>();
    private Tally names = Tally.NONE;
    private Worths applied = Worths.NONE;
    private int entities;
    private int entitiesRight;

    Scores of(List<Verdict> verdicts) {
      verdicts.forEach(this::add);
      List<Verdict> right = verdicts.stream().filter(Verdict::isRightText).toList();
      return new Scores(
          verdicts.size(),
          right.size(),
          (int) verdicts.stream().filter(Verdict::isRestored).count(),
          right.stream().mapToLong(Verdict::words).sum(),
          kinds,
          names,
          mechanisms,
          applied,
          entities,
          entitiesRight,
          verdicts.stream().mapToInt(Verdict::stays).sum(),
          verdicts.stream().mapToInt(verdict -> verdict.broken().size()).sum(),
          right.stream().mapToInt(verdict -> verdict.falseChanges().size()).sum(),
          (int) right.stream().flatMap(verdict -> verdict.claims().stream()).filter(Claim::isApplied).count(),
          Calibration.of(points));
    }

    private void add(Verdict verdict) {
      Map<String, Boolean> named = new HashMap<>();
      for (Find find : verdict.finds()) {
        Kind kind = find.garble().kind();
        kinds.merge(kind, Tally.NONE.plus(find), (old, one) -> old.plus(find));
        if (kind.isName()) {
          names = names.plus(find);
        }
        if (kind.isName() || kind == Kind.MORPHOLOGY) {
          named.merge(SameName.key(find.garble().canonical()), find.isRightEverywhere(), Boolean::logicalAnd);
        }
      }
      entities += named.size();
      entitiesRight += (int) named.values().stream().filter(right -> right).count();
      verdict.claims().forEach(this::add);
    }

    private void add(Claim claim) {
      if (claim.worth() != Worth.UNJUDGED) {
        points.add(new Calibration.Point(claim.confidence(), claim.worth() == Worth.RIGHT));
      }
      if (!claim.isApplied()) {
        return;
      }
      applied = applied.plus(claim.worth());
      mechanisms.merge(claim.mechanism(), Worths.NONE.plus(claim.worth()), (old, one) -> old.plus(claim.worth()));
      Optional<Kind> kind = claim.over().map(Annotation.Garble::kind);
      kind.ifPresent(
          over -> kinds.merge(over, Tally.NONE.plus(claim.worth()), (old, one) -> old.plus(claim.worth())));
      if (kind.isPresent() ? kind.get().isName() : claim.mechanism() != Mechanism.CALQUE) {
        names = names.plus(claim.worth());
      }
    }
  }
}
