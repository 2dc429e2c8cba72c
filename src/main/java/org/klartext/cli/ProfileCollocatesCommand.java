package org.klartext.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.klartext.app.OpenIndex;
import org.klartext.index.Collocates;
import org.klartext.index.SearchRequest;
import org.klartext.index.figures.Collocate;
import org.klartext.index.figures.Neighbourhood;
import org.klartext.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext profile collocates}: the words that stand near what a query finds. */
@Command(
    name = "collocates",
    header = "List the words that stand near a word, a phrase or an entity.",
    description =
        "logDice says how closely two words are tied, whatever the size of the corpus (at most 14); the log-likelihood "
            + "how surprising it is that they stand together (15.13: one chance in 10,000).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext profile collocates Chip",
      "  klartext profile collocates entity:openai --window 3 --by log_likelihood",
      "  klartext profile collocates '\"rote Linie\"' --language de --format json"
    })
final class ProfileCollocatesCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What the words stand near.")
  private List<String> words = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ProfileCommand.Part part = new ProfileCommand.Part();
  @Mixin private ProfileCommand.Rows rows = new ProfileCommand.Rows();

  @Option(names = "--window", paramLabel = "N", defaultValue = "5", description = "Words on either side (default 5).")
  private int window = 5;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "2",
      description = "Only words that stand near at least N times (default 2).")
  private int least = 2;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      completionCandidates = Choice.Measures.class,
      defaultValue = "log_dice",
      description = "log_dice (default) or log_likelihood.")
  private Neighbourhood.Measure measure = Neighbourhood.Measure.LOG_DICE;

  @Option(names = "--all-words", description = "Articles, pronouns and the like too.")
  private boolean withFunctionWords;

  ProfileCollocatesCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    var table =
        new FigureRows("language", "word", "together", "left", "right", "count", "log_dice", "log_likelihood");
    try (OpenIndex open = workbench.get().open(index.folder())) {
      SearchRequest request = part.within(open, String.join(" ", words));
      for (Language language : part.languages()) {
        Collocates found =
            open.figures(
                all -> all.collocates(request, language, window, least, measure, withFunctionWords, rows.limit()));
        if (found.read() < found.articles()) {
          console.note(
              String.format(
                  Locale.ROOT, "%s: of the first %,d articles of %,d", language.code(), found.read(), found.articles()));
        }
        for (Collocate near : found.rows()) {
          table.add(
              language.code(),
              near.form(),
              near.together(),
              near.left(),
              near.together() - near.left(),
              near.count(),
              near.logDice(),
              near.logLikelihood());
        }
      }
    }
    table.show(console, rows.format());
    return ExitStatus.DONE;
  }
}
