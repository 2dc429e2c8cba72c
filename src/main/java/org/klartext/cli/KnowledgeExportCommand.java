package org.klartext.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.compile.WholeFile;
import org.klartext.knowledge.exchange.ExchangeFormat;
import org.klartext.knowledge.layer.LayerFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code klartext knowledge export}: writes layers for a spreadsheet, or for a program that keeps terms. */
@Command(
    name = "export",
    header = "Write your layers of knowledge as a table, as TBX-Basic or as lines of JSON.",
    description = {
      "Without --layer, all layers of your folder; where two have an entity of one id, the upper one's. What a form has no room "
          + "for stands in its column more, or in the note, so that klartext knowledge import --replace gives back the same.",
      "",
      "In TBX right names are preferred terms, other right forms admitted ones, garbled forms deprecated ones."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext knowledge export --output mine.csv",
      "  klartext knowledge export --layer accepted --format tbx > accepted.tbx",
      "  klartext knowledge export --layer built-in --type term --output terms.tbx"
    })
final class KnowledgeExportCommand implements Callable<Integer> {
  private final Console console;
  private final KnowledgeOptions knowledge;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "Only this layer, as klartext knowledge stats names it; may be given several times. Also built-in.")
  private List<String> layers = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = Choice.EntityTypes.class,
      description = "Only entities of this type, such as company or term; may be given several times.")
  private Set<EntityType> types = new LinkedHashSet<>();

  @Option(names = "--id", paramLabel = "ID", description = "Only this entity; may be given several times.")
  private Set<String> ids = new LinkedHashSet<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.ExchangeFormats.class,
      description = "csv, tbx or jsonl (default: what the file's ending tells, or csv).")
  private @Nullable ExchangeFormat format;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to write (default: standard output).")
  private @Nullable Path output;

  KnowledgeExportCommand(Console console, KnowledgeOptions knowledge) {
    this.console = console;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, Entity> entities = new LinkedHashMap<>();
    boolean isWhole = collect(entities);
    for (String id : ids) {
      if (!entities.containsKey(id)) {
        console.complain(id + " is in none of these layers");
        isWhole = false;
      }
    }
    List<Entity> chosen = entities.values().stream().filter(this::isWanted).toList();
    String text = form().write(chosen);
    if (output == null) {
      console.out().print(text);
    } else {
      WholeFile.write(output.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
      console.note(chosen.size() + (chosen.size() == 1 ? " entity" : " entities") + " written to " + output);
    }
    return isWhole ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private ExchangeFormat form() {
    return Optional.ofNullable(format)
        .or(() -> Optional.ofNullable(output).flatMap(ExchangeFormat::of))
        .orElse(ExchangeFormat.CSV);
  }

  private boolean isWanted(Entity entity) {
    return (types.isEmpty() || types.contains(entity.type())) && (ids.isEmpty() || ids.contains(entity.id()));
  }

  /** Gathers the entities of the layers, the lowest first; false if a line cannot be used. */
  private boolean collect(Map<String, Entity> entities) throws IOException {
    Set<String> wanted = new LinkedHashSet<>(layers);
    if (wanted.remove(Knowledge.BUILT_IN)) {
      Knowledge known = Knowledge.builtIn();
      for (int i = 0; i < known.size(); i++) {
        entities.put(known.id(i), known.entity(i));
      }
    }
    boolean isWhole = true;
    if (layers.isEmpty() || !wanted.isEmpty()) {
      LayerFolder folder = knowledge.folder(console);
      for (Path file : folder.files()) {
        String name = LayerFolder.origin(file);
        if (layers.isEmpty() || layers.contains(name)) {
          wanted.remove(name);
          EntityLines lines = EntityLines.read(file, name);
          lines.bad().forEach(bad -> console.complain(file + ":" + bad.line() + ": " + bad.reason()));
          isWhole &= lines.bad().isEmpty();
          lines.sources().forEach(source -> entities.put(source.entity().id(), source.entity()));
        }
      }
      if (!wanted.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--layer " + wanted.iterator().next() + ": no such layer in " + folder.path() + "; see klartext knowledge stats");
      }
    }
    return isWhole;
  }
}
