package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.klartext.app.EntityAnswer;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.app.RankedEntity;
import org.klartext.index.EntityMentions;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.IndexUnavailableException.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext entity}: who a name can mean and where that entity stands; works without an index. */
@Command(
    name = "entity",
    header = "Show who or what a name can mean, how it came about, and the articles that mention it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext entity Ultraman           a garbled name",
      "  klartext entity Gelsinger          a right one",
      "  klartext entity 基辛格              a Chinese one: Pat Gelsinger and Henry Kissinger",
      "  klartext entity jixinge            the same, read aloud",
      "  klartext entity --candidates 5 Zuckerbörg    near spellings and sounds, ranked",
      "  klartext entity --format json 36Kr | jq .chinese"
    })
final class EntityCommand implements Callable<Integer> {
  private static final int MOST_ARTICLES = 1000;
  private static final int MOST_CANDIDATES = 1000;
  private static final int FEW = 5;

  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "A right or garbled name, a Chinese form, pinyin or an id; several words are one name.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default), or json: one entity a line.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "Articles shown at most (default 5).")
  private int limit = 5;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      description =
          "N ranked candidates with what speaks for each: also by the beginning, nearly the spelling, or the sound.")
  private int candidates;

  EntityCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0 || limit > MOST_ARTICLES) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + " is not between 0 and " + MOST_ARTICLES);
    }
    if (candidates < 0 || candidates > MOST_CANDIDATES) {
      throw new ParameterException(
          spec.commandLine(), "--candidates " + candidates + " is not between 0 and " + MOST_CANDIDATES);
    }
    String name = String.join(" ", words);
    if (candidates > 0) {
      new CandidateView(console).show(name, workbench.get().candidates(name, candidates), format);
      return ExitStatus.DONE;
    }
    EntityAnswer answer = workbench.get().entity(name);
    if (answer.readings().isEmpty()) {
      List<RankedEntity> ranked = workbench.get().candidates(name, FEW);
      console.note("nothing is called “" + name + "”" + (ranked.isEmpty() ? " — try another spelling" : "; perhaps:"));
      new CandidateView(console).show(name, ranked, format);
    }
    var card = new EntityCard(console, id -> workbench.get().nameOf(id));
    for (Reading reading : answer.readings()) {
      Optional<EntityMentions> mentions = mentions(reading.entity().id());
      switch (format) {
        case TEXT -> card.show(reading, mentions);
        case JSON -> EntityJsonView.show(console.out(), answer.asked(), reading, mentions);
      }
    }
    return ExitStatus.DONE;
  }

  /** Empty where there is no index and none was asked for. */
  private Optional<EntityMentions> mentions(String entity) throws IOException {
    try {
      return Optional.of(workbench.get().mentions(index.folder(), entity, limit));
    } catch (IndexUnavailableException e) {
      if (index.isGiven() || e.reason() != Reason.MISSING) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
