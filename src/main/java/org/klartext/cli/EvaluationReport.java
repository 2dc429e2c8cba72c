package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.klartext.evaluate.Annotation;
import org.klartext.evaluate.Calibration;
import org.klartext.evaluate.Scores;
import org.klartext.evaluate.Scores.Tally;
import org.klartext.evaluate.Scores.Worths;
import org.klartext.evaluate.Verdict;
import org.klartext.evaluate.Verdict.Claim;
import org.klartext.evaluate.Verdict.FalseChange;
import org.klartext.evaluate.Verdict.Find;
import org.klartext.evaluate.Verdict.Place;
import org.klartext.evaluate.Verdict.Worth;

/** Scores and mistakes, for people. */
final class EvaluationReport {
  private static final int LABEL = 24;
  private static final int FIGURE = 11;
  private static final String NONE = "–";

  private final Output out;
  private final Paint paint;
  private final int limit;

  EvaluationReport(Console console, int limit) {
    out = console.out();
    paint = console.paint();
    this.limit = limit;
  }

  /** A mistake, where it stands, and what it is. */
  private record Mistake(String path, Optional<Place> place, String what) {}

  void show(List<Verdict> verdicts, Scores scores, Optional<Scores> table) {
    out.line(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d of them right text of %,d words; %,d given back from clean text and edits",
            scores.articles(),
            scores.rightArticles(),
            scores.rightWords(),
            scores.restored()));
    if (!scores.kinds().isEmpty()) {
      kinds(scores);
      mechanisms(scores);
    }
    untouched(scores);
    calibration(scores.calibration());
    table.ifPresent(other -> beside(scores, other));
    mistakes(verdicts);
  }

  private void kinds(Scores scores) {
    heading("Annotated", "annotated", "put right", "recall", "precision", "F1", "detected", "in doubt");
    scores.kinds().forEach((kind, tally) -> row(kind.code(), figures(tally)));
    row("names (the first five)", figures(scores.names()));
    out.line(
        String.format(
            Locale.ROOT,
            "%d of %d entities rendered right wherever they stand (M-ETA %s)",
            scores.entitiesRight(),
            scores.entities(),
            share(scores.entitiesRendered())));
  }

  private static List<String> figures(Tally tally) {
    return List.of(
        number(tally.annotated()),
        number(tally.right()),
        share(tally.recall()),
        share(tally.applied().precision()),
        share(tally.f1()),
        number(tally.detected()),
        number(tally.doubted()));
  }

  private void mechanisms(Scores scores) {
    heading("Applied", "right", "wrong", "unjudged", "precision");
    scores.mechanisms().forEach((mechanism, worths) -> row(mechanism.code(), figures(worths)));
    row("all", figures(scores.applied()));
  }

  private static List<String> figures(Worths worths) {
    return List.of(
        number(worths.right()), number(worths.wrong()), number(worths.unjudged()), share(worths.precision()));
  }

  private void untouched(Scores scores) {
    out.line();
    out.line(paint.bold("Left alone"));
    if (scores.stays() > 0) {
      out.line(
          String.format(Locale.ROOT, "%d of %d surfaces that must stay were changed", scores.broken(), scores.stays()));
    }
    if (scores.rightWords() > 0) {
      out.line(
          String.format(
              Locale.ROOT,
              "%d changes in right text, %s in 100,000 words; of names %d, %s in 100,000 words",
              scores.falseChanges(),
              rate(scores.falseChangeRate()),
              scores.falseNames(),
              rate(scores.falseNameRate())));
    }
  }

  private void calibration(Calibration calibration) {
    if (calibration.bins().isEmpty()) {
      return;
    }
    heading("Confidence", "claims", "right", "share", "claimed");
    for (Calibration.Bin bin : calibration.bins()) {
      row(
          String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to()),
          List.of(
              number(bin.claims()),
              number(bin.right()),
              String.format(Locale.ROOT, "%.2f", bin.share()),
              String.format(Locale.ROOT, "%.2f", bin.confidence())));
    }
    out.line(
        String.format(
            Locale.ROOT,
            "expected calibration error %.3f; a temperature %.2f times as high would fit best",
            calibration.error(),
            calibration.temperature()));
  }

  private void beside(Scores scores, Scores table) {
    heading("Beside a plain table", "Klartext", "table");
    row("names put right", List.of(number(scores.names().right()), number(table.names().right())));
    row("recall", List.of(share(scores.names().recall()), share(table.names().recall())));
    row("applied, right", List.of(number(scores.applied().right()), number(table.applied().right())));
    row("applied, wrong", List.of(number(scores.applied().wrong()), number(table.applied().wrong())));
    row("applied, unjudged", List.of(number(scores.applied().unjudged()), number(table.applied().unjudged())));
    row("precision", List.of(share(scores.applied().precision()), share(table.applied().precision())));
    row("changed, must stay", List.of(number(scores.broken()), number(table.broken())));
    row("false names per 100,000", List.of(rate(scores.falseNameRate()), rate(table.falseNameRate())));
  }

  private void mistakes(List<Verdict> verdicts) {
    var missed = new ArrayList<Mistake>();
    var wrong = new ArrayList<Mistake>();
    var unjudged = new ArrayList<Mistake>();
    var broken = new ArrayList<Mistake>();
    var changes = new ArrayList<Mistake>();
    var torn = new ArrayList<Mistake>();
    for (Verdict verdict : verdicts) {
      String path = verdict.path();
      for (Find find : verdict.finds()) {
        if (!find.isRight()) {
          missed.add(new Mistake(path, find.place(), missed(find)));
        }
      }
      for (Claim claim : verdict.claims()) {
        if (claim.isApplied() && claim.worth() == Worth.WRONG) {
          wrong.add(new Mistake(path, Optional.of(claim.place()), wrong(claim)));
        } else if (claim.isApplied() && claim.worth() == Worth.UNJUDGED) {
          unjudged.add(new Mistake(path, Optional.of(claim.place()), claimed(claim)));
        }
      }
      verdict.broken().forEach(one -> broken.add(new Mistake(path, one.place(), one.surface())));
      verdict.falseChanges().forEach(one -> changes.add(new Mistake(path, Optional.of(one.place()), changed(one))));
      if (!verdict.isRestored()) {
        torn.add(new Mistake(path, Optional.empty(), "clean text and edits do not give back what stands in the file"));
      }
    }
    list("Not given back", torn);
    list("Wrong", wrong);
    list("Changed, though they must stay", broken);
    list("Changes in right text", changes);
    list("Not judged: nothing was annotated there", unjudged);
    list("Missed", missed);
  }

  private static String missed(Find find) {
    Annotation.Garble garble = find.garble();
    String state =
        find.place().isEmpty() ? " (does not stand in the text)" : find.isDoubted() ? " (in doubt)" : "";
    return garble.kind().code() + "  " + garble.surface() + " → " + garble.canonical() + state;
  }

  private static String wrong(Claim claim) {
    return claimed(claim)
        + claim.over().map(garble -> ", wanted " + garble.canonical()).orElse(", where it must stay");
  }

  private static String claimed(Claim claim) {
    return String.format(
        Locale.ROOT,
        "%s  %s → %s [%s, %.2f]",
        claim.mechanism().code(),
        claim.surface(),
        claim.written(),
        claim.name(),
        claim.confidence());
  }

  private String changed(FalseChange change) {
    return change.rule() + "  …" + change.left() + "[" + change.before() + "|" + change.after() + "]" + change.right()
        + "…";
  }

  private void list(String heading, List<Mistake> mistakes) {
    if (mistakes.isEmpty() || limit == 0) {
      return;
    }
    out.line();
    out.line(paint.bold(heading + " (" + number(mistakes.size()) + ")"));
    for (Mistake mistake : mistakes.subList(0, Math.min(limit, mistakes.size()))) {
      String place = mistake.path() + mistake.place().map(at -> ":" + at).orElse("");
      out.line("  " + paint.place(Columns.shown(place)) + "  " + Columns.shown(mistake.what()));
    }
    if (mistakes.size() > limit) {
      out.line("  … and " + number(mistakes.size() - limit) + " more (--limit)");
    }
  }

  private void heading(String label, String... columns) {
    out.line();
    out.line(paint.bold(line(label, List.of(columns))));
  }

  private void row(String label, List<String> figures) {
    out.line(line(label, figures));
  }

  private static String line(String label, List<String> figures) {
    var line = new StringBuilder(Columns.padded(label, LABEL));
    for (String figure : figures) {
      line.append(" ".repeat(Math.max(1, FIGURE - Columns.width(figure)))).append(figure);
    }
    return line.toString();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  private static String rate(OptionalDouble rate) {
    return rate.isEmpty() ? NONE : String.format(Locale.ROOT, "%.2f", rate.getAsDouble());
  }
}
