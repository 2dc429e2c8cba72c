package org.klartext.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code klartext knowledge}: looks after what is known. */
@Command(
    name = "knowledge",
    header = "Check, count, extend and exchange what is known.",
    description =
        "The built-in knowledge lies below. Over it lie the layers of your folder (--knowledge): what you imported, "
            + "and above that your own files of entities, a JSON object a line. An entity takes the place of one with "
            + "the same id below. A glossary (--glossary) lies over all, for one run.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext knowledge import names.tsv      take in a table of names",
      "  klartext knowledge export --output mine.csv   your layers as a table; also .tbx and .jsonl",
      "  klartext knowledge stats                 what there is, by layer, type, field and mechanism",
      "  klartext knowledge check mine.jsonl      what is wrong in a file, by file and line",
      "  klartext normalize --glossary names.csv article.txt"
    })
final class KnowledgeCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do with the knowledge: check, stats, import or export");
  }
}
