package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klartext.app.OpenIndex;
import org.klartext.index.SearchRequest;
import org.klartext.index.figures.KeyWord;
import org.klartext.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext profile keyness}: the words that one part of a corpus has remarkably more often than another. */
@Command(
    name = "keyness",
    header = "List the words that some articles have remarkably more often than others.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext profile keyness outlet:36kr                     against all other articles",
      "  klartext profile keyness date:2024 --against date:2023",
      "  klartext profile keyness 'garble_score:[0.1 TO *]' --language de"
    })
final class ProfileKeynessCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The articles looked at.")
  private List<String> words = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ProfileCommand.Part part = new ProfileCommand.Part();
  @Mixin private ProfileCommand.Rows rows = new ProfileCommand.Rows();

  @Option(
      names = "--against",
      paramLabel = "QUERY",
      description = "The articles they are held against (default: all others).")
  private @Nullable String against;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "3",
      description = "Only words that stand there at least N times (default 3).")
  private int least = 3;

  ProfileKeynessCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    var table =
        new FigureRows(
            "language", "word", "count", "per_million", "other_count", "other_per_million", "log_likelihood", "log_ratio");
    try (OpenIndex open = workbench.get().open(index.folder())) {
      SearchRequest request = part.within(open, String.join(" ", words));
      Optional<SearchRequest> other =
          against == null ? Optional.empty() : Optional.of(part.within(open, against));
      for (Language language : part.languages()) {
        for (KeyWord key : open.figures(all -> all.keyness(request, other, language, least, rows.limit()))) {
          table.add(
              language.code(),
              key.form(),
              key.count(),
              key.perMillion(),
              key.otherCount(),
              key.otherPerMillion(),
              key.logLikelihood(),
              key.logRatio());
        }
      }
    }
    table.show(console, rows.format());
    return ExitStatus.DONE;
  }
}
