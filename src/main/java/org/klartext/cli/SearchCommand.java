package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.SearchAnswer;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import org.klartext.index.SearchRequest;
import org.klartext.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext search}: finds articles under either form of what they say. */
@Command(
    name = "search",
    header = "Find articles, whether a name stands there right or garbled.",
    description =
        "Words, \"phrases\", AND OR NOT, wild* car?s, fuzzy~, near \"a b\"~5, and fields: clean: source: entity: "
            + "language: outlet: date:[2024-01 TO 2024-06] mechanism: status: rule: path:",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext search Altman                      also where it stood as Ultraman",
      "  klartext search 'source:Ultraman'           only where it stood as Ultraman",
      "  klartext search 'entity:openai AND Chip*'   the company, however it is written",
      "  klartext search --sort date --language fr puces",
      "  klartext search --format json --limit 100 36Kr | jq -r .path",
      "  klartext search -- -outlet:36kr Chip        after --, a minus is part of the query"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int MOST_HITS = 10_000;

  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for; several words are one query.")
  private List<String> words = List.of();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      completionCandidates = Choice.Layers.class,
      defaultValue = "any",
      description = "any: the text as it was read, as it is now, and the entities named (default); clean; source.")
  private Layer layer = Layer.ANY;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "Hits at most (default 10).")
  private int limit = 10;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      completionCandidates = Choice.Orders.class,
      defaultValue = "score",
      description = "score: the best first (default); date: the newest first.")
  private Order order = Order.SCORE;

  @Option(
      names = "--language",
      paramLabel = "de|fr",
      converter = IngestArguments.Languages.class,
      description = "Only articles in this language.")
  private @Nullable Language language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default), or json: one hit a line.")
  private OutputFormat format = OutputFormat.TEXT;

  SearchCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0 || limit > MOST_HITS) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + " is not between 0 and " + MOST_HITS);
    }
    SearchRequest request =
        SearchRequest.of(String.join(" ", words)).withLayer(layer).withLimit(limit).withOrder(order);
    if (language != null) {
      request = request.withLanguage(language);
    }
    SearchAnswer answer = workbench.get().search(index.folder(), request);
    if (answer.isOutdated()) {
      console.note("the index was made with other knowledge than today's — run klartext index again");
    }
    answer.expansions().forEach(this::noteExpansion);
    switch (format) {
      case TEXT -> new HitList(console).show(request, answer.result());
      case JSON -> HitJsonView.show(console.out(), answer.result());
    }
    return ExitStatus.DONE;
  }

  /** What the word itself is called is not worth a line. */
  private void noteExpansion(Expanded expanded) {
    String others =
        expanded.entities().stream()
            .map(Named::name)
            .filter(name -> !name.equalsIgnoreCase(expanded.word()))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      String word = expanded.word().contains(" ") ? "\"" + expanded.word() + "\"" : expanded.word();
      console.note(expanded.word() + " → " + others + "; search the word itself with source:" + word);
    }
  }
}
