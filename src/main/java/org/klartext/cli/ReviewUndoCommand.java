package org.klartext.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Review;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code klartext review undo}. */
@Command(name = "undo", header = "Take judgements back: some, or all since a day.")
final class ReviewUndoCommand extends ReviewStep {
  @Parameters(paramLabel = "ID", arity = "0..*", description = "The judgements, as review log shows them.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = JudgementArguments.Moments.class,
      description = "All that were made after this day or moment.")
  private @Nullable Instant since;

  @Mixin private Signature signature = new Signature();

  @Option(names = "--dry-run", description = "Show what would change, and keep nothing.")
  private boolean dryRun;

  ReviewUndoCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  @Override
  public Integer call() throws IOException {
    Review review = review();
    Ledger ledger = review.ledger();
    List<String> chosen = new ArrayList<>(ids);
    if (since != null) {
      Instant start = since;
      ledger.inForce().stream().filter(held -> held.when().isAfter(start)).map(Judgement::id).forEach(chosen::add);
    }
    if (chosen.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "nothing to take back; name judgements or give --since");
    }
    List<Entry> entries = new ArrayList<>();
    for (String id : chosen) {
      if (ledger.entry(id).isEmpty()) {
        throw new ParameterException(spec.commandLine(), id + " is no judgement; see klartext review log");
      }
      String next = ledger.with(entries).nextId();
      entries.add(new Entry.Undo(next, signature.when(), signature.who(), id, signature.why()));
    }
    var report = new ChangeReport(console);
    review.judge(entries, dryRun, report::add);
    report.finish(dryRun);
    return ExitStatus.DONE;
  }
}
