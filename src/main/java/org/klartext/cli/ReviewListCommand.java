package org.klartext.cli;

import java.io.IOException;
import java.util.Locale;
import org.klartext.app.ReviewItem;
import org.klartext.index.SearchRequest;
import org.klartext.resolve.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code klartext review list}. */
@Command(name = "list", header = "Doubts and unsure changes, most frequent first, with the lines they stand in.")
final class ReviewListCommand extends ReviewStep {
  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (default 20).")
  private int limit = 20;

  @Option(
      names = "--sure-from",
      paramLabel = "P",
      defaultValue = "0.9",
      description = "Changes at least this sure are not listed (default 0.9).")
  private double sureFrom = 0.9;

  @Option(names = "--query", paramLabel = "QUERY", defaultValue = "*:*", description = "Only in articles of this search.")
  private String query = "*:*";

  ReviewListCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  @Override
  public Integer call() throws IOException {
    for (ReviewItem item : review().items(SearchRequest.of(query).withLimit(limit), sureFrom).items()) {
      show(console, item);
    }
    return ExitStatus.DONE;
  }

  static void show(Console console, ReviewItem item) {
    Output out = console.out();
    String what = item.status() == Status.UNSURE ? "perhaps" : "changed to";
    out.line(
        String.format(
            Locale.ROOT,
            "%4d× %s — %s %s (%s, %s %.2f)",
            item.count(),
            console.paint().bold(Columns.shown(item.surface())),
            what,
            item.name(),
            item.entity(),
            item.mechanism().code(),
            item.confidence()));
    for (ReviewItem.Line line : item.lines()) {
      String left = Columns.shown(line.left());
      String right = Columns.shown(line.right());
      out.line("      " + left + "[" + console.paint().doubt(Columns.shown(line.surface())) + "]" + right);
      out.line("      " + console.paint().dim(Columns.shown(line.path()) + "  " + line.article() + ":" + line.start() + "-" + line.end()));
    }
  }
}
