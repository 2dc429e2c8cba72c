package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import picocli.CommandLine.Command;

/** {@code klartext review log}. */
@Command(name = "log", header = "All judgements, as they stand in the file; those that hold no longer are marked.")
final class ReviewLogCommand extends ReviewStep {
  ReviewLogCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  @Override
  public Integer call() throws IOException {
    Ledger ledger = review().ledger();
    List<Judgement> held = ledger.inForce();
    for (Entry entry : ledger.entries()) {
      boolean holds = !(entry instanceof Judgement judgement) || held.contains(judgement);
      console.out().line((holds ? "  " : "× ") + Columns.shown(LedgerFile.line(entry)));
    }
    return ExitStatus.DONE;
  }
}
