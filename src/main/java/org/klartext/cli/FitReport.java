package org.klartext.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klartext.evaluate.Fit;
import org.klartext.evaluate.Scores;

/** What was learnt, and whether it holds, for people. */
final class FitReport {
  private final Output out;
  private final Paint paint;
  private final int limit;

  FitReport(Console console, int limit) {
    out = console.out();
    paint = console.paint();
    this.limit = limit;
  }

  private record Change(String feature, double before, double after) {
    double size() {
      return Math.abs(after - before);
    }
  }

  void show(Fit fit) {
    out.line(paint.bold(String.format(Locale.ROOT, "Learnt from %,d different places", fit.examples())));
    out.line("loss on articles left out, by how strongly the weights are held to those before:");
    fit.losses()
        .forEach(
            (hold, loss) ->
                out.line(
                    String.format(Locale.ROOT, "  %6s  %.4f%s", hold, loss, hold == fit.hold() ? "  ← least" : "")));
    out.line(String.format(Locale.ROOT, "  before  %.4f", fit.lossBefore()));
    scores(fit.scoresBefore(), fit.scoresAfter());
    weights(fit);
    out.line();
    out.line(
        fit.isBetter()
            ? "The learnt weights are better on articles they were not learnt from."
            : "The learnt weights are not better on articles they were not learnt from: leave the old ones.");
  }

  private void scores(Scores before, Scores after) {
    out.line();
    out.line(paint.bold(row("On articles left out", "before", "learnt")));
    out.line(row("recall of names", share(before.names().recall().orElse(0)), share(after.names().recall().orElse(0))));
    out.line(
        row("precision", share(before.applied().precision().orElse(0)), share(after.applied().precision().orElse(0))));
    out.line(row("right", number(before.applied().right()), number(after.applied().right())));
    out.line(row("wrong", number(before.applied().wrong()), number(after.applied().wrong())));
    out.line(row("not judged", number(before.applied().unjudged()), number(after.applied().unjudged())));
    out.line(row("changed, though it must stay", number(before.broken()), number(after.broken())));
    out.line(row("calibration error", share(before.calibration().error()), share(after.calibration().error())));
  }

  private void weights(Fit fit) {
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, Double> weight : fit.after().weights().entrySet()) {
      double before = fit.before().weights().getOrDefault(weight.getKey(), 0.0);
      if (weight.getValue() != before) {
        changes.add(new Change(weight.getKey(), before, weight.getValue()));
      }
    }
    changes.sort(Comparator.comparingDouble(Change::size).reversed().thenComparing(Change::feature));
    out.line();
    out.line(paint.bold(row("Weight", "before", "learnt")));
    for (Change change : changes.subList(0, Math.min(limit, changes.size()))) {
      out.line(row(change.feature(), decimal(change.before()), decimal(change.after())));
    }
    if (changes.size() > limit) {
      out.line("… and " + (changes.size() - limit) + " more (--limit)");
    }
  }

  private static String row(String label, String before, String after) {
    return String.format(Locale.ROOT, "%-28s%12s%12s", label, before, after);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String decimal(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
