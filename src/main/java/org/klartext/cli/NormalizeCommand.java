package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.klartext.app.Outcome;
import org.klartext.ingest.Corpus;
import org.klartext.record.CleanArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext normalize}: prints articles made clear; needs no index. */
@Command(
    name = "normalize",
    header = "Print articles as clear text, or what was changed and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext normalize article.txt                   the clear text",
      "  klartext normalize --format explain article.txt  each change with its rule, reason and evidence",
      "  klartext normalize --format diff corpus/         what changed, for people and for patch",
      "  klartext normalize --format json corpus/ | jq -r '.mentions[] | .surface + \" → \" + .name'",
      "  pdftotext story.pdf - | klartext normalize       from standard input"
    })
final class NormalizeCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String STANDARD_INPUT_NAME = "stdin";

  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files and folders; - or nothing: one article from standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.NormalizeFormats.class,
      defaultValue = "text",
      description = {
        "text: the clear text (default).",
        "json: the record, one article a line.",
        "diff: what was changed, as a unified diff.",
        "explain: each change in its line, with rule, reason, confidence and evidence, and what stays in doubt."
      })
  private NormalizeFormat format = NormalizeFormat.TEXT;

  @Option(
      names = "--without",
      paramLabel = "WHAT",
      description = "Leave out what a stage (typography), a rule (names.homograph) or an entity (sam-altman) changed; may be given often.")
  private List<String> without = new ArrayList<>();

  @Mixin private ThreadsOption threads = new ThreadsOption();
  @Mixin private IngestArguments ingest = new IngestArguments();

  NormalizeCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    var teller = new Teller(console);
    ArticleView view = without(format.view(console));
    for (List<Path> roots : parted(files)) {
      if (roots.contains(STANDARD_INPUT)) {
        take(standardInput(), view, teller);
      } else {
        workbench
            .get()
            .normalize(roots, ingest.options(), threads.threads(), outcome -> take(outcome, view, teller));
      }
    }
    view.finish();
    return teller.status();
  }

  private ArticleView without(ArticleView view) {
    return without.isEmpty()
        ? view
        : new ArticleView() {
          @Override
          public void show(CleanArticle article) {
            CleanArticle shown = article;
            for (String what : without) {
              shown = shown.without(what);
            }
            view.show(shown);
          }

          @Override
          public void finish() {
            view.finish();
          }
        };
  }

  /** Standard input stands apart from files, which are read as one corpus in the order of their paths. */
  private static List<List<Path>> parted(List<Path> files) {
    if (files.isEmpty()) {
      return List.of(List.of(STANDARD_INPUT));
    }
    List<Path> onDisk = files.stream().filter(file -> !file.equals(STANDARD_INPUT)).toList();
    var parts = new ArrayList<List<Path>>();
    if (onDisk.size() < files.size()) {
      parts.add(List.of(STANDARD_INPUT));
    }
    if (!onDisk.isEmpty()) {
      parts.add(onDisk);
    }
    return parts;
  }

  private Outcome standardInput() throws IOException {
    if (console.inIsTerminal()) {
      console.note("reading an article from the terminal; end it with Ctrl-D on a line of its own");
    }
    byte[] bytes = console.in().readAllBytes();
    return workbench.get().outcome(Corpus.ofText(STANDARD_INPUT_NAME, bytes, ingest.options()));
  }

  private static void take(Outcome outcome, ArticleView view, Teller teller) {
    switch (outcome) {
      case Outcome.Cleaned cleaned -> view.show(cleaned.article());
      case Outcome.Left left -> teller.tell(left.what());
    }
  }
}
