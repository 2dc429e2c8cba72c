package org.klartext.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Learnt;
import org.klartext.app.Workbench;
import org.klartext.evaluate.AnnotationException;
import org.klartext.evaluate.Floor;
import org.klartext.evaluate.Scores;
import org.klartext.evaluate.Verdict;
import org.klartext.resolve.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext evaluate}: holds what the program makes of annotated articles against the annotations. */
@Command(
    name = "evaluate",
    header = "Score the program on annotated articles and on right text.",
    description =
        "Beside each article lies its annotation: a01.txt and a01.json. A folder in which no annotation lies holds right "
            + "text: there each change is a false one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext evaluate gold/                          scores, and the mistakes with their places",
      "  klartext evaluate gold/ --baseline table         beside what a plain replacement table does",
      "  klartext evaluate gold/ --floor floor.json       fails if a score is below the floor",
      "  klartext evaluate manuals/ --limit 1000          right text: every change that was made",
      "  klartext evaluate gold/ --format json | jq .names.recall",
      "  klartext evaluate gold/ manuals/ --fit --write weights.json",
      "  klartext evaluate gold/ --fit --judgements index  learns of what you judged, too",
      "  klartext evaluate gold/ --weights weights.json   scores with the learnt weights"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_MISTAKES = 1_000_000;

  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Folders of articles with annotations, or of right text.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default), or json: all scores and mistakes as one object.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--baseline",
      paramLabel = "table",
      completionCandidates = Choice.Baselines.class,
      description = "Also what a plain replacement table of the same surfaces does on the same articles.")
  private @Nullable Baseline baseline;

  @Option(
      names = "--floor",
      paramLabel = "FILE",
      description = "Scores that must not get worse: {\"at_least\":{\"recall\":0.9},\"at_most\":{\"broken\":0}}.")
  private @Nullable Path floor;

  @Option(names = "--weights", paramLabel = "FILE", description = "Try these weights instead of the program's own.")
  private @Nullable Path weights;

  @Option(
      names = "--fit",
      description = "Learn weights from the folders and show whether they hold for articles left out; keeps nothing.")
  private boolean fits;

  @Option(
      names = "--judgements",
      paramLabel = "INDEX",
      description =
          "With --fit: learn also of what was accepted and rejected in this index; may be given several times. An article "
              + "that stands in GOLD too counts once.")
  private List<Path> judged = new ArrayList<>();

  @Option(names = "--write", paramLabel = "FILE", description = "With --fit: write the learnt weights there; on a terminal it asks first.")
  private @Nullable Path written;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Mistakes of each sort shown as text (default 20).")
  private int limit = 20;

  @Mixin private ThreadsOption threads = new ThreadsOption();
  @Mixin private IngestArguments ingest = new IngestArguments();

  EvaluateCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  /** What to compare with. */
  enum Baseline {
    TABLE
  }

  @Override
  public Integer call() throws IOException {
    check();
    Optional<Floor> least = floor == null ? Optional.empty() : Optional.of(readFloor(floor));
    Weights chosen = weights == null ? Weights.builtIn() : readWeights(weights);
    Workbench tried = weights == null ? workbench.get() : workbench.get().with(chosen);
    if (fits) {
      return fit(tried, chosen);
    }
    var teller = new Teller(console);
    List<Verdict> verdicts;
    try (var progress = IndexProgress.of(console, teller, "Evaluating")) {
      verdicts = tried.evaluate(folders, ingest.options(), threads.threads(), progress);
    }
    if (verdicts.isEmpty()) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, folders.getFirst() + ": no article to evaluate — check the path");
    }
    Optional<Scores> table = baseline == null ? Optional.empty() : Optional.of(table(tried));
    Scores scores = Scores.of(verdicts);
    switch (format) {
      case TEXT -> new EvaluationReport(console, limit).show(verdicts, scores, table);
      case JSON -> EvaluationJsonView.show(console.out(), verdicts, scores, table);
    }
    least.ifPresent(bound -> hold(bound, scores));
    return teller.status();
  }

  private void check() {
    if (written != null && !fits) {
      throw new ParameterException(spec.commandLine(), "--write needs --fit");
    }
    if (!judged.isEmpty() && !fits) {
      throw new ParameterException(spec.commandLine(), "--judgements needs --fit");
    }
    if (limit < 0 || limit > MOST_MISTAKES) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + " is not between 0 and " + MOST_MISTAKES);
    }
    for (Path folder : folders) {
      if (!Files.exists(folder)) {
        throw new CommandFailure(ExitStatus.WRONG_USAGE, folder + ": no such file or folder — check the path");
      }
    }
  }

  private int fit(Workbench tried, Weights start) throws IOException {
    var teller = new Teller(console);
    Learnt learnt;
    try (var progress = IndexProgress.of(console, teller, "Learning")) {
      learnt = tried.learn(folders, judged, ingest.options(), threads.threads(), start, progress);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
    }
    if (!judged.isEmpty()) {
      console.note(learnt.judged() + " judged articles, and " + learnt.repeated() + " left out that stand among the others");
    }
    new FitReport(console, limit).show(learnt.fit());
    if (written != null && isWanted()) {
      learnt.fit().after().write(written);
      console.note("the learnt weights stand in " + written + "; try them with --weights " + written);
    }
    return teller.status();
  }

  private boolean isWanted() throws IOException {
    if (!console.inIsTerminal()) {
      return true;
    }
    console.out().line("Write them to " + written + "? y or n");
    console.out().flush();
    int key = console.in().read();
    return key == 'y' || key == 'Y';
  }

  private static Weights readWeights(Path file) throws IOException {
    try {
      return Weights.read(file);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
      throw new CommandFailure(ExitStatus.WRONG_USAGE, file + ": " + place + "no weights: " + e.getOriginalMessage());
    }
  }

  private static Floor readFloor(Path file) throws IOException {
    try {
      return Floor.read(file);
    } catch (AnnotationException e) {
      throw new CommandFailure(ExitStatus.WRONG_USAGE, e.problem());
    }
  }

  private Scores table(Workbench tried) {
    return Scores.of(tried.evaluateTable(folders, ingest.options(), threads.threads(), what -> {}));
  }

  private static void hold(Floor bound, Scores scores) {
    List<String> breaches = bound.breaches(scores);
    if (!breaches.isEmpty()) {
      throw new CommandFailure(ExitStatus.FAILED, "below the floor: " + String.join("; ", breaches));
    }
  }
}
