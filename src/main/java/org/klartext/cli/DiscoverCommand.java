package org.klartext.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.discover.Discovery;
import org.klartext.discover.Suspect;
import org.klartext.knowledge.EntityLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext discover}: names that stand in the texts and are not known. */
@Command(
    name = "discover",
    header = "Find names in articles that are not known, and propose entries for them.",
    description = {
      "Suspect are words that no lexicon knows and that read like pinyin or sound in Chinese like a known name, ordinary words "
          + "where a company is named, a name in a role that somebody else is known to hold, and names that differ where "
          + "two languages tell the same story. What stands in doubt already is not shown: see normalize --format explain.",
      "",
      "Each comes with places and an entry. Accepted entries go into accepted.jsonl in your folder of knowledge, from where "
          + "all commands use them; correct there what the program cannot know, above all name and zh."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext discover news/                      what is not known in a corpus",
      "  klartext discover --index index              the same in an index, without reading the corpus again",
      "  klartext discover news/ --kind role          only names in somebody else's role",
      "  klartext discover news/ --accept 1,4         take in the first and the fourth",
      "  klartext discover news/ --write found.jsonl  all entries shown, to be looked through"
    })
final class DiscoverCommand implements Callable<Integer> {
  private static final Path USUAL_INDEX = Path.of("index");
  private static final int MOST = 10_000;

  private final Console console;
  private final LazyWorkbench workbench;
  private final KnowledgeOptions knowledge;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CORPUS",
      arity = "0..*",
      description = "Folders and files; without any, the articles of the index.")
  private List<Path> corpora = new ArrayList<>();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Choice.SuspectKinds.class,
      description = "Only these: pinyin, respelling, literal, role, two-languages.")
  private List<Suspect.Kind> kinds = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Shown at most (default 20).")
  private int limit = 20;

  @Option(
      names = "--accept",
      paramLabel = "N",
      split = ",",
      description = "Take the entries with these numbers into your folder of knowledge.")
  private List<Integer> accepted = new ArrayList<>();

  @Option(names = "--write", paramLabel = "FILE", description = "Write the entries shown into a file, one a line.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default), or json: one suspect a line.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private ThreadsOption threads = new ThreadsOption();
  @Mixin private IngestArguments ingest = new IngestArguments();

  DiscoverCommand(Console console, LazyWorkbench workbench, KnowledgeOptions knowledge) {
    this.console = console;
    this.workbench = workbench;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + " is not between 1 and " + MOST);
    }
    var teller = new Teller(console);
    List<Suspect> suspects =
        read(teller).suspects().stream()
            .filter(suspect -> kinds.isEmpty() || kinds.contains(suspect.kind()))
            .limit(limit)
            .toList();
    List<String> taken = new ArrayList<>();
    for (int number : accepted) {
      if (number < 1 || number > suspects.size()) {
        throw new ParameterException(
            spec.commandLine(), "--accept " + number + ": there are suspects from 1 to " + suspects.size());
      }
      taken.add(EntityLine.of(suspects.get(number - 1).proposal()));
    }
    switch (format) {
      case TEXT -> new SuspectList(console).show(suspects);
      case JSON -> suspects.forEach(suspect -> SuspectJsonView.show(console.out(), suspect));
    }
    if (!taken.isEmpty()) {
      Path into = knowledge.folder(console).accept(taken);
      console.note(taken.size() + " entries added to " + into + " — correct name and zh there");
    }
    if (file != null) {
      List<String> lines = suspects.stream().map(suspect -> EntityLine.of(suspect.proposal())).toList();
      Files.write(file, lines, StandardCharsets.UTF_8);
      console.note(lines.size() + " entries written to " + file);
    }
    return teller.status();
  }

  private Discovery read(Teller teller) throws IOException {
    Workbench bench = workbench.get();
    var discovery = new Discovery(bench.knowledge());
    if (corpora.isEmpty()) {
      bench.forEach(index.isGiven() ? index.folder() : USUAL_INDEX, discovery::add);
      return discovery;
    }
    bench.normalize(corpora, ingest.options(), threads.threads(), outcome -> take(outcome, discovery, teller));
    return discovery;
  }

  private static void take(Outcome outcome, Discovery discovery, Teller teller) {
    switch (outcome) {
      case Outcome.Cleaned cleaned -> discovery.add(cleaned.article());
      case Outcome.Left left -> teller.tell(left.what());
    }
  }
}
