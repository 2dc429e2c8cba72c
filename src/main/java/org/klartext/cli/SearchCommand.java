package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.klartext.app.ConcordanceAnswer;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.OpenIndex;
import org.klartext.app.SearchAnswer;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.cluster.opensearch.Cluster;
import org.klartext.cluster.opensearch.RemoteIndex;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import org.klartext.index.SearchRequest;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
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
        "Words, \"phrases\", AND OR NOT, wild* car?s, fuzzy~, near \"a b\"~5, a NEAR/5 b, =Exact, and fields: clean: "
            + "source: entity: language: outlet: date:[2024-01 TO 2024-06] mechanism: status: rule: path:",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext search Altman                      also where it stood as Ultraman",
      "  klartext search 'source:Ultraman'           only where it stood as Ultraman",
      "  klartext search 'entity:openai AND Chip*'   the company, however it is written",
      "  klartext search 'entity:openai NEAR/10 entity:broadcom'",
      "  klartext search --kwic 20 --sort right Altman    a concordance, by what follows",
      "  klartext search --facets outlet,month Chips",
      "  klartext search --sort date --language fr puces",
      "  klartext search --format json --limit 100 36Kr | jq -r .path",
      "  klartext search --batch queries.csv --format csv > found.csv",
      "  klartext search --on http://localhost:9200/news Altman    in a cluster; see klartext push",
      "  klartext search -- -outlet:36kr Chip        after --, a minus is part of the query"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int MOST_HITS = 10_000;
  private static final int FACET_VALUES = 10;
  private static final int MOST_CONTEXT = 100;

  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for; several words are one query.")
  private List<String> words = List.of();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--on",
      paramLabel = "URL",
      description = "Search a cluster of OpenSearch instead, where klartext push has put articles; near-duplicates are shown.")
  private @Nullable String on;

  @Mixin private TimeoutOption timeout = new TimeoutOption();

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
      completionCandidates = Choice.SortOrders.class,
      defaultValue = "score",
      description =
          "score: the best first (default); date: the newest first; with --kwic also left, right, match: by what "
              + "stands before it, after it, by itself.")
  private SortOrder sort = SortOrder.SCORE;

  @Option(
      names = "--kwic",
      paramLabel = "N",
      description = "A concordance: N lines, a match each, with what stands before and after it.")
  private @Nullable Integer kwic;

  @Option(
      names = "--context",
      paramLabel = "WORDS",
      defaultValue = "12",
      description = "Words on either side of a match, with --kwic (default 12; a terminal shows what fits).")
  private int context = 12;

  @Option(
      names = "--facets",
      paramLabel = "FACET",
      split = ",",
      arity = "0..1",
      fallbackValue = "entity,outlet,language,month,mechanism,garble_score",
      description = "Counts the articles found: entity, outlet, language, month, mechanism, garble_score (default: all).")
  private List<Facet> facets = List.of();

  @Option(names = "--after", paramLabel = "CURSOR", description = "The next page: after the hit with this cursor.")
  private @Nullable String after;

  @Option(names = "--no-expand", description = "Take words as words, not for the entities they may name.")
  private boolean takesWordsAsWords;

  @Option(names = "--duplicates", description = "Show near-duplicates too; without it, one of them stands for all.")
  private boolean showsDuplicates;

  @Mixin private LanguageArgument language = new LanguageArgument();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Many queries: a CSV with a column query and perhaps id; each hit says of which query it is.")
  private @Nullable Path batch;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.ResultFormats.class,
      defaultValue = "text",
      description = "text (default); json: one hit a line; csv; tsv.")
  private ResultFormat format = ResultFormat.TEXT;

  SearchCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    check(limit >= 0 && limit <= MOST_HITS, "--limit " + limit + " is not between 0 and " + MOST_HITS);
    check(kwic == null || kwic >= 0 && kwic <= MOST_HITS, "--kwic " + kwic + " is not between 0 and " + MOST_HITS);
    check(context >= 0 && context <= MOST_CONTEXT, "--context " + context + " is not between 0 and " + MOST_CONTEXT);
    check(kwic != null || !sort.isOfLines(), "--sort " + sort.code() + " is for --kwic");
    check(batch != null || !words.isEmpty(), "Missing required parameter: 'QUERY'");
    check(batch == null || words.isEmpty(), "--batch takes its queries from the file, not from the command line");
    if (on != null) {
      return remote(on);
    }
    try (OpenIndex open = workbench.get().open(index.folder())) {
      if (open.isOutdated()) {
        console.note("the index was made with other knowledge than today's — run klartext index again");
      }
      if (batch != null) {
        return new BatchSearch(console, open, request(""), !takesWordsAsWords, format, timeout).run(batch);
      }
      SearchRequest request = request(String.join(" ", words));
      if (kwic == null) {
        hits(open, request);
      } else {
        lines(open, request.withLimit(kwic));
      }
      if (!facets.isEmpty()) {
        facets(open.facets(request, facets, FACET_VALUES, !takesWordsAsWords));
      }
    }
    return ExitStatus.DONE;
  }

  private int remote(String url) throws IOException {
    check(!index.isGiven(), "--on and --index; give one of them");
    check(kwic == null, "--kwic is for an index in a folder, not for --on");
    check(facets.isEmpty(), "--facets is for an index in a folder, not for --on");
    check(batch == null, "--batch is for an index in a folder, not for --on");
    try (var cluster = Cluster.at(url)) {
      SearchRequest request = request(String.join(" ", words));
      show(request, new RemoteIndex(cluster, workbench.get()).search(request, !takesWordsAsWords));
    }
    return ExitStatus.DONE;
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private SearchRequest request(String query) {
    SearchRequest request =
        SearchRequest.of(query)
            .withLayer(layer)
            .withLimit(limit)
            .withOrder(sort.ofArticles())
            .within(timeout.time());
    request = language.narrowed(request);
    request = after == null ? request : request.after(after);
    return showsDuplicates ? request : request.groupingDuplicates();
  }

  private void hits(OpenIndex open, SearchRequest request) throws IOException {
    show(request, open.search(request, !takesWordsAsWords));
  }

  private void show(SearchRequest request, SearchAnswer answer) {
    answer.expansions().forEach(this::noteExpansion);
    switch (format) {
      case TEXT -> new HitList(console).show(request, answer.result());
      case JSON -> HitJsonView.show(console.out(), answer.result());
      case CSV, TSV -> HitTable.show(new Table(console.out(), format), answer.result());
    }
    tellIf(answer.result().isPartial());
  }

  private void lines(OpenIndex open, SearchRequest request) throws IOException {
    ConcordanceAnswer answer = open.concordance(request, sort.ofLines(), context, !takesWordsAsWords);
    answer.expansions().forEach(this::noteExpansion);
    var view = new KwicView(console);
    switch (format) {
      case TEXT -> view.show(request, answer.concordance());
      case JSON -> view.json(answer.concordance());
      case CSV, TSV -> view.table(new Table(console.out(), format), answer.concordance());
    }
    if (answer.concordance().isCut() && sort.isOfLines() && format != ResultFormat.TEXT) {
      console.note("sorted are the first " + answer.concordance().sorted() + " lines; there are more");
    }
    tellIf(answer.concordance().isPartial());
  }

  private void tellIf(boolean isPartial) {
    if (isPartial) {
      timeout.tell(console);
    }
  }

  private void facets(List<FacetCounts> counts) {
    switch (format) {
      case TEXT -> FacetView.show(console, counts);
      case JSON -> FacetView.json(console.out(), counts);
      case CSV, TSV -> FacetView.table(new Table(console.out(), format), counts);
    }
    tellIf(counts.stream().anyMatch(FacetCounts::isPartial));
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

  /** In which order hits or lines come. */
  enum SortOrder {
    SCORE,
    DATE,
    LEFT,
    RIGHT,
    MATCH;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfLines() {
      return this == LEFT || this == RIGHT || this == MATCH;
    }

    Order ofArticles() {
      return this == DATE ? Order.DATE : Order.SCORE;
    }

    KwicOrder ofLines() {
      return switch (this) {
        case SCORE, DATE -> KwicOrder.ARTICLE;
        case LEFT -> KwicOrder.LEFT;
        case RIGHT -> KwicOrder.RIGHT;
        case MATCH -> KwicOrder.MATCH;
      };
    }
  }
}
