package org.klartext.cli;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.klartext.record.CleanArticle;
import picocli.CommandLine.Command;

/** {@code klartext review apply}. */
@Command(name = "apply", header = "Apply all judgements again, as after lines were added to their file by hand.")
final class ReviewApplyCommand extends ReviewStep {
  ReviewApplyCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  @Override
  public Integer call() throws IOException {
    var report = new ChangeReport(console);
    BiConsumer<CleanArticle, CleanArticle> changed = report::add;
    review().reapply(changed);
    report.finish(false);
    return ExitStatus.DONE;
  }
}
