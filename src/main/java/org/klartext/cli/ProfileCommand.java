package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.klartext.app.OpenIndex;
import org.klartext.index.SearchRequest;
import org.klartext.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code klartext profile}: how garbled a corpus is and how; its subcommands count words. */
@Command(
    name = "profile",
    header = "Show how garbled a corpus is, and how; count its words.",
    description =
        "Alone: garbles by mechanism, rule, outlet and month, the most garbled articles, suspicious words. Words are "
            + "counted in the clean text, in whichever form they stand.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext profile                                the error profile of the whole index",
      "  klartext profile --query 'outlet:36kr'          of a part of it",
      "  klartext profile words --language de            the most frequent words",
      "  klartext profile words Chip Roboter             how often these, per million words",
      "  klartext profile collocates entity:openai       what stands near it",
      "  klartext profile keyness 'language:de AND date:2024'   what this part has more than the rest"
    })
final class ProfileCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private Part part = new Part();

  @Mixin private Rows rows = new Rows();

  ProfileCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  /** Which articles are looked at. */
  static final class Part {
    @Option(names = "--query", paramLabel = "QUERY", description = "Only articles that this finds (default: all).")
    private String query = "*";

    @Mixin private LanguageArgument language = new LanguageArgument();

    SearchRequest request(OpenIndex open) throws IOException {
      return understood(open, query);
    }

    /** What {@code asked} finds in this part. */
    SearchRequest within(OpenIndex open, String asked) throws IOException {
      return understood(open, query.equals("*") ? asked : "(" + asked + ") AND (" + query + ")");
    }

    private SearchRequest understood(OpenIndex open, String asked) throws IOException {
      SearchRequest request = open.understood(SearchRequest.of(asked));
      return language.narrowed(request);
    }

    /** The languages asked for, each with words of its own. */
    List<Language> languages() {
      return language.languages();
    }
  }

  /** How many rows, and for whom. */
  static final class Rows {
    private static final int MOST = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private int limit = 20;

    @Option(names = "--limit", paramLabel = "N", description = "Rows of each list (default 20).")
    void setLimit(int wanted) {
      if (wanted < 0 || wanted > MOST) {
        throw new ParameterException(command.commandLine(), "--limit " + wanted + " is not between 0 and " + MOST);
      }
      limit = wanted;
    }

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        completionCandidates = Choice.ResultFormats.class,
        defaultValue = "text",
        description = "text (default); json; csv; tsv.")
    private ResultFormat format = ResultFormat.TEXT;

    int limit() {
      return limit;
    }

    ResultFormat format() {
      return format;
    }
  }

  @Override
  public Integer call() throws IOException {
    try (OpenIndex open = workbench.get().open(index.folder())) {
      var view = new ErrorProfileView(console);
      SearchRequest request = part.request(open);
      var profile = open.figures(figures -> figures.errors(request, rows.limit()));
      switch (rows.format()) {
        case TEXT -> view.show(profile);
        case JSON -> view.json(profile);
        case CSV, TSV -> view.table(new Table(console.out(), rows.format()), profile);
      }
    }
    return ExitStatus.DONE;
  }
}
