package org.klartext.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.klartext.index.IndexCheck;
import org.klartext.resolve.judge.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code klartext check-index}: whether an index is as it was written. */
@Command(
    name = "check-index",
    header = "Check every file of an index, every article in it, and the judgements beside it.",
    description =
        "Ends with status 3 and names each file that is not as it was written. Searching does not look that closely: it "
            + "would read the whole index each time.",
    footerHeading = "%nExamples:%n",
    footer = {"  klartext check-index", "  klartext check-index --index news-index || klartext index news/ --index news-index --rebuild"})
final class CheckIndexCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  private final Console console;

  @Mixin private IndexOption index = new IndexOption();

  CheckIndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    IndexCheck check = IndexCheck.of(index.folder());
    int judgements = LedgerFile.of(index.folder()).read().entries().size();
    if (!check.isSound()) {
      check.damages().forEach(one -> console.complain(index.folder().resolve(one.file()) + " " + one.reason()));
      throw new CommandFailure(
          ExitStatus.INDEX_UNUSABLE,
          "index " + index.folder() + " is damaged: make it again with \"" + console.command() + " index --rebuild\"");
    }
    console
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s is sound: %,d articles, %d files, %.1f MB, %d judgements",
                index.folder(),
                check.articles(),
                check.files(),
                check.bytes() / MEGABYTE,
                judgements));
    return ExitStatus.DONE;
  }
}
