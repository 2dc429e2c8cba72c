package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code klartext review gold}. */
@Command(
    name = "gold",
    header = "Write judged articles as annotated text, of which klartext evaluate learns.",
    footerHeading = "%nExamples:%n",
    footer = {"  klartext review gold --output judged && klartext evaluate judged"})
final class ReviewGoldCommand extends ReviewStep {
  @Option(names = "--output", required = true, paramLabel = "DIR", description = "A new folder: a text and its annotation an article.")
  private Path output = Path.of("");

  ReviewGoldCommand(Console console, LazyWorkbench workbench) {
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
                String name = lesson.article().id().replaceAll("[^\\p{L}\\p{N}_-]", "_");
                Files.writeString(output.resolve(name + ".txt"), lesson.article().source().value(), StandardOpenOption.CREATE_NEW);
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
