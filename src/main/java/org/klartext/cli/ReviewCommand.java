package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code klartext review}: what people judge of the articles in an index. */
@Command(
    name = "review",
    header = "Look at doubts, accept and reject changes, and take that back.",
    description =
        "Without a command it asks, one doubt after another: a key a decision. Judgements stand beside the index, in "
            + "DIR.judgements.jsonl; they are applied at once and outlive indexing. The narrower one wins: a mention "
            + "before a name before a rule, an article before an outlet or a time before the corpus; then the later one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext review list                                doubts and unsure changes, most frequent first",
      "  klartext review reject Ultraman sam-altman --outlet tokusatsu-blog --why 'the hero'",
      "  klartext review accept Renault renault --dry-run    what would change",
      "  klartext review reject --rule typography.dash --query 'language:fr'",
      "  klartext review undo j7                             take one back",
      "  klartext review undo --since 2026-03-01             take back what was judged after that day",
      "  klartext review export --output judged.csv          for a spreadsheet, or for somebody else's index",
      "  klartext review import judged.csv --dry-run         what theirs would change here",
      "  klartext review                                     ask me"
    })
final class ReviewCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private Signature signature = new Signature();

  ReviewCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    new ReviewTalk(console, workbench.get().review(index.folder()), signature).run();
    return ExitStatus.DONE;
  }

  /** The commands under it. */
  List<Object> commands() {
    return List.of(
        new ReviewListCommand(console, workbench),
        new ReviewVerdict.Accept(console, workbench),
        new ReviewVerdict.Reject(console, workbench),
        new ReviewVerdict.Doubt(console, workbench),
        new ReviewUndoCommand(console, workbench),
        new ReviewLogCommand(console, workbench),
        new ReviewExportCommand(console, workbench),
        new ReviewImportCommand(console, workbench),
        new ReviewGoldCommand(console, workbench),
        new ReviewApplyCommand(console, workbench));
  }
}
