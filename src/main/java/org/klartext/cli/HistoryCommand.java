package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.klartext.app.Review;
import org.klartext.index.SearchRequest;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code klartext history}: every edit and judgement on an article. */
@Command(
    name = "history",
    header = "Show every change and every judgement on an article.",
    footerHeading = "%nExamples:%n",
    footer = {"  klartext history e7961b27c012dafe", "  klartext history de/intel-fertigung.txt"})
final class HistoryCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(paramLabel = "ID", description = "The article's id or path.")
  private String article = "";

  @Mixin private IndexOption index = new IndexOption();

  HistoryCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    String name = Review.quoted(article);
    var view = new ExplainView(console.out(), console.paint(), console.width());
    var found = new CleanArticle[1];
    workbench
        .get()
        .forEach(
            index.folder(),
            SearchRequest.of("id:" + name + " OR path:" + name),
            one -> {
              found[0] = one;
              view.show(one);
            });
    if (found[0] == null) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, article + " is no article of the index — see klartext search");
    }
    judgements(found[0]);
    return ExitStatus.DONE;
  }

  private void judgements(CleanArticle clean) throws IOException {
    var ledger = workbench.get().review(index.folder()).ledger();
    List<Judgement> held = ledger.inForce();
    console.out().line();
    console.out().line(console.paint().bold("judgements that may hold here (× taken back)"));
    for (Entry entry : ledger.entries()) {
      if (entry instanceof Judgement judgement && judgement.covers(clean.article())) {
        console.out().line((held.contains(judgement) ? "  " : "× ") + Columns.shown(LedgerFile.line(judgement)));
      }
    }
  }
}
