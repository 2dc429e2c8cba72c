package org.klartext.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;
import org.klartext.knowledge.imports.Importer.Imported;
import org.klartext.knowledge.layer.LayerFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext knowledge import}: takes a table, a dump or a dictionary into a layer of its own. */
@Command(
    name = "import",
    header = "Take a table of names, terms in TBX, a dump of Wikidata or CC-CEDICT into your folder of knowledge.",
    description = {
      "Each file becomes a layer of its own; importing it again replaces it. What is known already is left out. "
          + "Imported names are shy: nobody weighed them, so they are found as they are written, and put in a garble's "
          + "place only where much speaks for it.",
      "",
      "A table has a header row; columns: name or en, zh, type, de, fr, id, wikidata or qid, short, aliases, cues, gender, "
          + "garbles. Several values in a cell are parted by |. Each kind may end in .gz or .bz2.",
      "",
      "With --replace you vouch for what stands in the file: nothing is left out or shy, and it takes the place of what has the "
          + "same id, or is the same thing, below. So a file of klartext knowledge export comes back."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext knowledge import names.tsv",
      "  klartext knowledge import accepted.csv --replace",
      "  klartext knowledge import latest-all.json.bz2 --name wikidata",
      "  klartext knowledge import cedict_1_0_ts_utf-8_mdbg.u8.gz --name cedict"
    })
final class KnowledgeImportCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final int MOST_TOLD = 20;
  private static final int UPDATE_MILLISECONDS = 200;

  private final Console console;
  private final KnowledgeOptions knowledge;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A .tsv, .csv, .tbx, .jsonl, .json (Wikidata) or .u8 (CC-CEDICT).")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "The layer's name (default: the file's, without its ending).")
  private @Nullable String name;

  @Option(
      names = "--from",
      paramLabel = "KIND",
      completionCandidates = Choice.ImportFormats.class,
      description = "What the file is, if its ending does not tell: jsonl, tsv, csv, tbx, wikidata or cedict.")
  private @Nullable ImportFormat kind;

  @Option(names = "--replace", description = "Take the place of what is known; for .tsv, .csv, .tbx and .jsonl.")
  private boolean replaces;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "The summary: text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  KnowledgeImportCommand(Console console, KnowledgeOptions knowledge) {
    this.console = console;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    ImportFormat from =
        Optional.ofNullable(kind)
            .or(() -> ImportFormat.of(file))
            .orElseThrow(() -> new ParameterException(spec.commandLine(), file + ": say what it is with --from KIND"));
    String layer = name == null ? layerName(file) : name;
    if (!NAME.matcher(layer).matches()) {
      throw new ParameterException(
          spec.commandLine(), "--name " + layer + " is no name for a file; take letters, digits, full stops and hyphens");
    }
    if (replaces && !from.isGlossary()) {
      throw new ParameterException(spec.commandLine(), "--replace is for files that a person looked through: tables, TBX, JSON lines");
    }
    LayerFolder folder = knowledge.folder(console);
    Imported imported = read(from);
    imported.bad().stream().limit(MOST_TOLD).forEach(bad -> console.complain(file + ":" + bad.line() + ": " + bad.reason()));
    if (imported.badRows() > MOST_TOLD) {
      console.complain(file + ": " + (imported.badRows() - MOST_TOLD) + " more rows cannot be read");
    }
    if (imported.lines().isEmpty() && imported.glosses().isEmpty()) {
      throw new CommandFailure(
          imported.badRows() > 0 ? ExitStatus.SOME_FAILED : ExitStatus.DONE,
          file + ": nothing new in it; your knowledge stays as it was");
    }
    console.note("deriving the forms of " + imported.lines().size() + " entities");
    if (replaces) {
      folder.replace(layer, imported.lines());
      folder.over(Knowledge.builtIn(), console::note);
    } else {
      folder.put(layer, imported.lines(), imported.glosses(), Knowledge.builtIn());
    }
    switch (format) {
      case TEXT -> show(layer, folder, imported);
      case JSON -> JsonLines.object(console.out(), json -> write(json, layer, folder, imported));
    }
    return imported.badRows() > 0 ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
  }

  private Imported read(ImportFormat from) throws IOException {
    if (!console.showsProgress()) {
      return read(from, bytes -> {});
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Reading")
            .setInitialMax(Files.size(file))
            .setUnit(" MB", 1 << 20)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(console.err(), Math.min(console.width(), 100) - 1))
            .clearDisplayOnFinish()
            .build()) {
      return read(from, bar::stepBy);
    }
  }

  private Imported read(ImportFormat from, LongConsumer read) throws IOException {
    return replaces
        ? Importer.replacing(file, from, Knowledge.builtIn(), read)
        : Importer.read(file, from, Knowledge.builtIn(), read);
  }

  private static String layerName(Path file) {
    return file.getFileName().toString().replaceFirst("(\\.(tsv|tab|csv|tbx|jsonl|ndjson|json|u8))?(\\.(gz|bz2))?$", "");
  }

  private void show(String layer, LayerFolder folder, Imported imported) {
    Output out = console.out();
    out.line(file + " → layer " + layer + " in " + folder.path());
    out.line("%,d rows read".formatted(imported.rows()));
    row("taken in", imported.lines().size(), "entities");
    row("", imported.glosses().size(), "words for names taken word by word");
    row("left out", imported.known(), "known already");
    row("", imported.merged(), "joined with an earlier row of the same thing");
    row("", imported.passed(), "of no use here");
    row("", imported.badRows(), "cannot be read");
  }

  private void row(String head, int count, String what) {
    if (count > 0) {
      console.out().line("  %-9s%,9d  %s".formatted(head, count, what));
    }
  }

  private void write(JsonGenerator json, String layer, LayerFolder folder, Imported imported) throws IOException {
    json.writeStringField("file", file.toString());
    json.writeStringField("layer", layer);
    json.writeStringField("folder", folder.path().toString());
    json.writeNumberField("rows", imported.rows());
    json.writeNumberField("entities", imported.lines().size());
    json.writeNumberField("glosses", imported.glosses().size());
    json.writeNumberField("known", imported.known());
    json.writeNumberField("merged", imported.merged());
    json.writeNumberField("passed", imported.passed());
    json.writeNumberField("bad", imported.badRows());
    json.writeArrayFieldStart("problems");
    for (Importer.Bad bad : imported.bad()) {
      json.writeStartObject();
      json.writeNumberField("line", bad.line());
      json.writeStringField("reason", bad.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
