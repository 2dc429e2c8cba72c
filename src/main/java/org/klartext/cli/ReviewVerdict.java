package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import org.klartext.app.Review;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a verdict. */
abstract class ReviewVerdict extends ReviewStep {
  private final Verdict verdict;

  @Mixin private JudgementArguments arguments = new JudgementArguments();
  @Mixin private Signature signature = new Signature();

  @Option(names = "--dry-run", description = "Show what would change, and keep nothing.")
  private boolean dryRun;

  ReviewVerdict(Console console, LazyWorkbench workbench, Verdict verdict) {
    super(console, workbench);
    this.verdict = verdict;
  }

  @Override
  public Integer call() throws IOException {
    Review review = review();
    var judgement =
        new Judgement(
            review.ledger().nextId(),
            signature.when(),
            signature.who(),
            verdict,
            arguments.target(workbench.get(), review),
            arguments.scope(review),
            signature.why());
    var report = new ChangeReport(console);
    List<Entry> kept = review.judge(List.of(judgement), dryRun, report::add);
    report.finish(dryRun);
    if (!dryRun) {
      String id = kept.getFirst().id();
      console.note("judged as " + id + "; take it back with " + console.command() + " review undo " + id + index.asTyped());
    }
    return ExitStatus.DONE;
  }

  @Command(name = "accept", header = "It is meant: put the name right, or keep what the rule changed.")
  static final class Accept extends ReviewVerdict {
    Accept(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.POSITIVE);
    }
  }

  @Command(name = "reject", header = "It is not meant: leave the text as it was read.")
  static final class Reject extends ReviewVerdict {
    Reject(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.NEGATIVE);
    }
  }

  @Command(name = "unsure", header = "Nobody can say: leave the text, and show the doubt.")
  static final class Doubt extends ReviewVerdict {
    Doubt(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.UNSURE);
    }
  }
}
