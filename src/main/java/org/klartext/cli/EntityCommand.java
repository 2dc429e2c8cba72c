package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  klartext entity --format json 36Kr | jq .chinese",
      "  klartext entity --merge sam-altman altman-2 --dry-run    two entries that are one",
      "  klartext entity --split 奥特曼 --into ultraman sam-altman   a form that is another's"
    })
final class EntityCommand implements Callable<Integer> {
  private static final int MOST_ARTICLES = 1000;
  private static final int MOST_CANDIDATES = 1000;
  private static final int FEW = 5;

  private final Console console;
  private final LazyWorkbench workbench;
  private final KnowledgeOptions knowledge;

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

  @Option(
      names = "--merge",
      description = "Two NAMEs are one entity: the second becomes part of the first, in your own knowledge.")
  private boolean merges;

  @Option(
      names = "--split",
      paramLabel = "FORM",
      description = "This form (a Chinese one, an alias, a listed garble) of NAME belongs to another: see --into.")
  private @Nullable String split;

  @Option(names = "--into", paramLabel = "ID", description = "What --split gives the form to; made if there is none.")
  private @Nullable String into;

  @Option(names = "--dry-run", description = "With --merge or --split: show what would be written, and write nothing.")
  private boolean isDry;

  EntityCommand(Console console, LazyWorkbench workbench, KnowledgeOptions knowledge) {
    this.console = console;
    this.workbench = workbench;
    this.knowledge = knowledge;
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
    if (merges || split != null || into != null || isDry) {
      return edited();
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

  private int edited() throws IOException {
    var editing = new EntityEditing(console, workbench.get(), knowledge, isDry);
    if (merges && split == null && into == null && words.size() == 2) {
      editing.merge(words.getFirst(), words.getLast());
      return ExitStatus.DONE;
    }
    if (!merges && split != null && into != null && words.size() == 1) {
      editing.split(words.getFirst(), split, into);
      return ExitStatus.DONE;
    }
    throw new ParameterException(
        spec.commandLine(), "--merge takes two names; --split FORM takes --into ID and one name");
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
