package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.IndexSummary;
import org.klartext.app.WatchListener;
import org.klartext.index.IndexSession;
import org.klartext.ingest.Ingested;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext index}: brings an index up to date with a corpus. */
@Command(
    name = "index",
    header = "Make a corpus clear and searchable; run again, it does only what changed.",
    description =
        "Reads .txt, .md, .html, .jsonl and .csv, each also as .gz and .zst. Files that changed are read again, the "
            + "articles of vanished files are taken out: the index mirrors the corpus that is named.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext index                             the sample corpus into index/",
      "  klartext index news/ --index news-index    a corpus of your own",
      "  klartext index dump.jsonl.zst --text-field body --outlet-field source",
      "  klartext index old/ --charset windows-1252 --language de",
      "  klartext index news/ --watch               stay, and follow every change",
      "  klartext index --format json | jq .mechanisms"
    })
final class IndexCommand implements Callable<Integer> {
  private static final Path SAMPLE = Path.of("corpus");

  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(
      paramLabel = "CORPUS",
      arity = "0..*",
      description = "Folders and files (default: the folder corpus, or the sample that comes with Klartext).")
  private List<Path> corpora = new ArrayList<>();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "The summary: text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--keep-missing",
      description = "Keep articles whose files are not in the corpus, to add one corpus to another.")
  private boolean keepsMissing;

  @Option(names = "--again", description = "Read unchanged files again, too.")
  private boolean rereads;

  @Option(
      names = "--rebuild",
      description = "Throw the index away, whatever state it is in, and make it anew; judgements stay.")
  private boolean rebuilds;

  @Option(
      names = "--watch",
      description = "Stay and keep the index up to date as files come, change and go, until Ctrl-C.")
  private boolean watches;

  @Mixin private ThreadsOption threads = new ThreadsOption();
  @Mixin private IngestArguments ingest = new IngestArguments();

  IndexCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> roots = corpora.isEmpty() ? List.of(sample()) : corpora;
    if (roots.stream().noneMatch(Files::exists)) {
      throw new CommandFailure(
          ExitStatus.WRONG_USAGE, roots.getFirst() + ": there is no such file or folder — check the path");
    }
    var options = new IndexOptions(ingest.options(), threads.threads(), keepsMissing, rereads);
    if (rebuilds) {
      IndexSession.discard(index.folder());
    }
    var teller = new Teller(console);
    IndexSummary summary;
    try (var progress = IndexProgress.of(console, teller, "Indexing")) {
      summary = workbench.get().index(roots, index.folder(), options, progress);
    }
    if (!summary.run().removalHeld().isEmpty()) {
      console.note("nothing was taken out of the index, since " + summary.run().removalHeld());
    }
    switch (format) {
      case TEXT -> new IndexReport(console, index).show(roots, summary);
      case JSON -> IndexJsonView.show(console.out(), index.folder(), summary, teller.rejected());
    }
    if (watches) {
      console.note("watching; Ctrl-C ends it");
      workbench.get().watch(roots, index.folder(), options, new Watching(teller), new Watching(teller));
    }
    return teller.status();
  }

  /** Says in a line what each update did. */
  private final class Watching implements IndexListener, WatchListener {
    private final Teller teller;

    Watching(Teller teller) {
      this.teller = teller;
    }

    @Override
    public void left(Ingested what) {
      teller.tell(what);
    }

    @Override
    public void upToDate(IndexSummary.Run run) {
      if (run.filesRead() > 0 || run.filesRemoved() > 0) {
        console.note(
            "%d read (%d articles), %d removed, %d unchanged"
                .formatted(run.filesRead(), run.articlesRead(), run.filesRemoved(), run.filesUnchanged()));
      }
    }

    @Override
    public void failed(Exception why) {
      console.complain(why.getMessage() + " — waiting for the next change");
    }

    @Override
    public boolean goesOn() {
      return !Thread.currentThread().isInterrupted();
    }
  }

  private Path sample() {
    return Optional.of(SAMPLE)
        .filter(Files::isDirectory)
        .or(() -> console.home().map(home -> home.resolve(SAMPLE)).filter(Files::isDirectory))
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitStatus.WRONG_USAGE, "there is no folder corpus here — name one: klartext index FOLDER"));
  }
}
