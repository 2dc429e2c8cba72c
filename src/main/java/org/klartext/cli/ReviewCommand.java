package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Review;
import org.klartext.app.ReviewItem;
import org.klartext.index.SearchRequest;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Status;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
        new ListItems(console, workbench),
        new Accept(console, workbench),
        new Reject(console, workbench),
        new Doubt(console, workbench),
        new Undo(console, workbench),
        new Log(console, workbench),
        new Gold(console, workbench),
        new Apply(console, workbench));
  }

  /** What the commands share. */
  abstract static class Step implements Callable<Integer> {
    final Console console;
    final LazyWorkbench workbench;

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin IndexOption index = new IndexOption();

    Step(Console console, LazyWorkbench workbench) {
      this.console = console;
      this.workbench = workbench;
    }

    Review review() {
      return workbench.get().review(index.folder());
    }
  }

  @Command(name = "list", header = "Doubts and unsure changes, most frequent first, with the lines they stand in.")
  static final class ListItems extends Step {
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

    ListItems(Console console, LazyWorkbench workbench) {
      super(console, workbench);
    }

    @Override
    public Integer call() throws IOException {
      for (ReviewItem item : review().items(SearchRequest.of(query), sureFrom, limit)) {
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

  /** Gives a verdict. */
  abstract static class Judging extends Step {
    private final Verdict verdict;

    @Mixin private JudgementArguments arguments = new JudgementArguments();
    @Mixin private Signature signature = new Signature();

    @Option(names = "--dry-run", description = "Show what would change, and keep nothing.")
    private boolean dryRun;

    Judging(Console console, LazyWorkbench workbench, Verdict verdict) {
      super(console, workbench);
      this.verdict = verdict;
    }

    @Override
    public Integer call() throws IOException {
      Review review = review();
      var judgement =
          new Judgement(
              review.ledger().nextId(),
              signature.when(),
              signature.who(),
              verdict,
              arguments.target(workbench.get(), review),
              arguments.scope(review),
              signature.why());
      var report = new ChangeReport(console);
      review.judge(List.of(judgement), dryRun, report::add);
      report.finish(dryRun);
      if (!dryRun) {
        console.note("judged as " + judgement.id() + "; take it back with " + console.command() + " review undo " + judgement.id() + index.asTyped());
      }
      return ExitStatus.DONE;
    }
  }

  @Command(name = "accept", header = "It is meant: put the name right, or keep what the rule changed.")
  static final class Accept extends Judging {
    Accept(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.POSITIVE);
    }
  }

  @Command(name = "reject", header = "It is not meant: leave the text as it was read.")
  static final class Reject extends Judging {
    Reject(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.NEGATIVE);
    }
  }

  @Command(name = "unsure", header = "Nobody can say: leave the text, and show the doubt.")
  static final class Doubt extends Judging {
    Doubt(Console console, LazyWorkbench workbench) {
      super(console, workbench, Verdict.UNSURE);
    }
  }

  @Command(name = "undo", header = "Take judgements back: some, or all since a day.")
  static final class Undo extends Step {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "The judgements, as review log shows them.")
    private List<String> ids = new ArrayList<>();

    @Option(
        names = "--since",
        paramLabel = "TIME",
        converter = JudgementArguments.Moments.class,
        description = "All that were made after this day or moment.")
    private @Nullable Instant since;

    @Mixin private Signature signature = new Signature();

    @Option(names = "--dry-run", description = "Show what would change, and keep nothing.")
    private boolean dryRun;

    Undo(Console console, LazyWorkbench workbench) {
      super(console, workbench);
    }

    @Override
    public Integer call() throws IOException {
      Review review = review();
      Ledger ledger = review.ledger();
      List<String> chosen = new ArrayList<>(ids);
      if (since != null) {
        Instant start = since;
        ledger.inForce().stream().filter(held -> held.when().isAfter(start)).map(Judgement::id).forEach(chosen::add);
      }
      if (chosen.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "nothing to take back; name judgements or give --since");
      }
      List<Entry> entries = new ArrayList<>();
      for (String id : chosen) {
        if (ledger.entry(id).isEmpty()) {
          throw new ParameterException(spec.commandLine(), id + " is no judgement; see klartext review log");
        }
        String next = ledger.with(entries).nextId();
        entries.add(new Entry.Undo(next, signature.when(), signature.who(), id, signature.why()));
      }
      var report = new ChangeReport(console);
      review.judge(entries, dryRun, report::add);
      report.finish(dryRun);
      return ExitStatus.DONE;
    }
  }

  @Command(name = "log", header = "All judgements, as they stand in the file; those that hold no longer are marked.")
  static final class Log extends Step {
    Log(Console console, LazyWorkbench workbench) {
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

  @Command(
      name = "gold",
      header = "Write judged articles as annotated text, of which klartext evaluate learns.",
      footerHeading = "%nExamples:%n",
      footer = {"  klartext review gold --output judged && klartext evaluate judged"})
  static final class Gold extends Step {
    @Option(names = "--output", required = true, paramLabel = "DIR", description = "A new folder: a text and its annotation an article.")
    private Path output = Path.of("");

    Gold(Console console, LazyWorkbench workbench) {
      super(console, workbench);
    }

    @Override
    public Integer call() throws IOException {
      Files.createDirectory(output);
      var count = new int[1];
      review()
          .forEachLesson(
              lesson -> {
                try {
                  String name = lesson.name().replaceAll("[^\\p{L}\\p{N}_-]", "_");
                  Files.writeString(output.resolve(name + ".txt"), lesson.source(), StandardOpenOption.CREATE_NEW);
                  Files.writeString(output.resolve(name + ".json"), lesson.annotation(), StandardOpenOption.CREATE_NEW);
                  count[0]++;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      console.note(count[0] + " judged articles written to " + output);
      return ExitStatus.DONE;
    }
  }

  @Command(name = "apply", header = "Apply all judgements again, as after lines were added to their file by hand.")
  static final class Apply extends Step {
    Apply(Console console, LazyWorkbench workbench) {
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
}
