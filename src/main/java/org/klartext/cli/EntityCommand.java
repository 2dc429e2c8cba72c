package org.klartext.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.klartext.app.EntityAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "  klartext entity --format json 36Kr | jq .chinese"
    })
final class EntityCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "A right or garbled name, a Chinese form, pinyin or an id; several words are one name.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), or json: one entity a line.")
  private OutputFormat format = OutputFormat.TEXT;

  EntityCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    EntityAnswer answer = workbench.get().entity(String.join(" ", words));
    if (answer.readings().isEmpty()) {
      console.note("nothing is known of “" + answer.asked() + "”" + hint(answer.similar()));
    }
    switch (format) {
      case TEXT -> new EntityCard(console).show(answer);
      case JSON -> EntityJsonView.show(console.out(), answer);
    }
    return ExitStatus.DONE;
  }

  private static String hint(List<String> similar) {
    return similar.isEmpty() ? " — try another spelling" : " — perhaps " + String.join(", ", similar);
  }
}
