package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.LedgerTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code klartext review import}. */
@Command(
    name = "import",
    header = "Add judgements from a table or from lines of JSON, and apply them.",
    description =
        "What stands here already is left out. A judgement whose id stands for another one here gets a new id. If a line "
            + "cannot be used, nothing is added.",
    footerHeading = "%nExamples:%n",
    footer = {"  klartext review import judged.csv --dry-run"})
final class ReviewImportCommand extends ReviewStep {
  @Parameters(paramLabel = "FILE", description = "A .csv or .jsonl, as klartext review export writes them.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Show what would change, and keep nothing.")
  private boolean dryRun;

  ReviewImportCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, file + ": no such file — check the path");
    }
    List<Entry> read =
        switch (ReviewExportCommand.Form.of(file).orElseThrow(this::unknown)) {
          case CSV -> LedgerTable.read(file);
          case JSONL -> new LedgerFile(file).read().entries();
        };
    var report = new ChangeReport(console);
    List<Entry> added = review().join(read, dryRun, report::add);
    report.finish(dryRun);
    console.note(added.size() + " of " + read.size() + " judgements " + (dryRun ? "would be new" : "are new"));
    return ExitStatus.DONE;
  }

  private ParameterException unknown() {
    return new ParameterException(spec.commandLine(), file + ": judgements are read from .csv and .jsonl");
  }
}
