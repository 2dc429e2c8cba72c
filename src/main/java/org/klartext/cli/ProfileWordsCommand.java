package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.klartext.app.OpenIndex;
import org.klartext.index.SearchRequest;
import org.klartext.index.figures.WordFigure;
import org.klartext.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext profile words}: the most frequent words, or how frequent given ones are. */
@Command(
    name = "words",
    header = "List the most frequent words of the clean text, or how often given words stand there.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext profile words --language fr --limit 50",
      "  klartext profile words --query 'date:2024-09' --all-words",
      "  klartext profile words Chip Roboter --format csv"
    })
final class ProfileWordsCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words to count (default: the most frequent ones).")
  private List<String> words = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ProfileCommand.Part part = new ProfileCommand.Part();
  @Mixin private ProfileCommand.Rows rows = new ProfileCommand.Rows();

  @Option(names = "--all-words", description = "Articles, pronouns and the like too.")
  private boolean withFunctionWords;

  ProfileWordsCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    var table = new FigureRows("language", "word", "count", "articles", "per_million");
    try (OpenIndex open = workbench.get().open(index.folder())) {
      SearchRequest request = part.request(open);
      for (Language language : part.languages()) {
        List<WordFigure> figures =
            open.figures(
                all ->
                    words.isEmpty()
                        ? all.words(request, language, withFunctionWords, rows.limit())
                        : all.frequencies(request, language, words));
        for (WordFigure figure : figures) {
          table.add(language.code(), figure.form(), figure.count(), figure.articles(), figure.perMillion());
        }
      }
    }
    table.show(console, rows.format());
    return ExitStatus.DONE;
  }
}
