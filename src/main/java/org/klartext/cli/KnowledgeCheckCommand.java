package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.check.Finding;
import org.klartext.knowledge.check.KnowledgeCheck;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.derive.Glosses;
import org.klartext.knowledge.derive.OrdinaryMeanings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext knowledge check}: names file and line of what is wrong. */
@Command(
    name = "check",
    header = "Look for faults in files of entities; exit status 1 if there are any.",
    description = {
      "Faults are: unreadable (no entity), duplicate-id, duplicate-wikidata, bad-wikidata, unknown-id (a role or a neighbour "
          + "that is nowhere), self-reference, self-map (a garble written like the name), cycle (owners that own each "
          + "other), missing-rival (a Chinese name that is an ordinary word, which nothing stands for), bad-year."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext knowledge check                           the files in your folder of knowledge",
      "  klartext knowledge check mine.jsonl other.jsonl    these, as one body",
      "  klartext knowledge check src/main/resources/org/klartext/knowledge    all files of a folder"
    })
final class KnowledgeCheckCommand implements Callable<Integer> {
  private static final String LINES = ".jsonl";
  private static final String GLOSSES = "glosses.jsonl";
  private static final String SIGNS = "signs.jsonl";

  private final Console console;
  private final KnowledgeOptions knowledge;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of entities, a JSON object a line, and folders of such (default: your folder of knowledge).")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default), or json: one fault a line.")
  private OutputFormat format = OutputFormat.TEXT;

  KnowledgeCheckCommand(Console console, KnowledgeOptions knowledge) {
    this.console = console;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    var read = new ArrayList<EntityLines>();
    for (Path file : files.isEmpty() ? knowledge.folder(console).files() : expanded()) {
      read.add(EntityLines.read(file, ""));
    }
    if (read.isEmpty()) {
      console.note("there is nothing to check");
      return ExitStatus.DONE;
    }
    Knowledge below = Knowledge.builtIn();
    Predicate<String> known = id -> below.number(id).isPresent();
    boolean isBuiltIn = files.stream().anyMatch(file -> Files.exists(file.resolve(GLOSSES)));
    List<Finding> findings =
        KnowledgeCheck.of(read, isBuiltIn ? id -> false : known, new OrdinaryMeanings(Glosses.builtIn()));
    findings.forEach(this::show);
    int entities = read.stream().mapToInt(file -> file.sources().size()).sum();
    if (format == OutputFormat.TEXT) {
      console.note(
          findings.isEmpty()
              ? "%,d entities in %d files, no faults".formatted(entities, read.size())
              : "%,d entities in %d files, %d faults".formatted(entities, read.size(), findings.size()));
    }
    return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private List<Path> expanded() throws IOException {
    var all = new ArrayList<Path>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.list(file)) {
          inside.filter(KnowledgeCheckCommand::isOfEntities).sorted().forEach(all::add);
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private static boolean isOfEntities(Path file) {
    return file.toString().endsWith(LINES) && !file.endsWith(GLOSSES) && !file.endsWith(SIGNS);
  }

  private void show(Finding finding) {
    Output out = console.out();
    switch (format) {
      case TEXT -> {
        String entity = finding.entity().isEmpty() ? "" : finding.entity() + ": ";
        out.line(
            "%s:%d: %s: %s".formatted(finding.file(), finding.line(), finding.kind().code(), entity + finding.message()));
      }
      case JSON ->
          JsonLines.object(
              out,
              json -> {
                json.writeStringField("file", finding.file());
                json.writeNumberField("line", finding.line());
                json.writeStringField("kind", finding.kind().code());
                json.writeStringField("entity", finding.entity());
                json.writeStringField("message", finding.message());
              });
    }
  }
}
