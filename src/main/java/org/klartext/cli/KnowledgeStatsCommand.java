package org.klartext.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.klartext.knowledge.check.KnowledgeFigures;
import org.klartext.knowledge.check.KnowledgeFigures.LayerFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code klartext knowledge stats}: counts what is known. */
@Command(
    name = "stats",
    header = "Count entities by layer, type and field, and surfaces by mechanism.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext knowledge stats",
      "  klartext knowledge stats --glossary names.tsv --format json | jq .layers"
    })
final class KnowledgeStatsCommand implements Callable<Integer> {
  private final Console console;
  private final KnowledgeOptions knowledge;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.OutputFormats.class,
      defaultValue = "text",
      description = "text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  KnowledgeStatsCommand(Console console, KnowledgeOptions knowledge) {
    this.console = console;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    var known = knowledge.load(console);
    KnowledgeFigures figures = KnowledgeFigures.of(known);
    switch (format) {
      case TEXT -> show(figures);
      case JSON -> JsonLines.object(console.out(), json -> write(json, figures, known.fingerprint()));
    }
    return ExitStatus.DONE;
  }

  private void show(KnowledgeFigures figures) {
    Output out = console.out();
    out.line("Layers, the lowest first");
    for (LayerFigures layer : figures.layers()) {
      String what = layer.isImported() ? ", imported" : "";
      String replaced = layer.replaced() == 0 ? "" : ", %,d of them replaced by a layer above".formatted(layer.replaced());
      out.line("  %s%s: %,d entities%s, %,d surfaces".formatted(layer.origin(), what, layer.entities(), replaced, sum(layer.mechanisms())));
      layer.merged().forEach((id, into) -> out.line("    " + id + " is " + into + " now"));
    }
    table("Entities by type", figures.types());
    table("Entities by field", figures.domains());
    table("Surfaces by mechanism", figures.mechanisms());
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(count -> count).sum();
  }

  private void table(String head, Map<String, Integer> counts) {
    Output out = console.out();
    out.line();
    out.line("%s  %,d".formatted(head, sum(counts)));
    List<Map.Entry<String, Integer>> rows =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .toList();
    rows.forEach(row -> out.line("  %,9d  %s".formatted(row.getValue(), row.getKey())));
  }

  private static void write(JsonGenerator json, KnowledgeFigures figures, String fingerprint) throws IOException {
    json.writeStringField("fingerprint", fingerprint);
    json.writeArrayFieldStart("layers");
    for (LayerFigures layer : figures.layers()) {
      json.writeStartObject();
      json.writeStringField("origin", layer.origin());
      json.writeBooleanField("imported", layer.isImported());
      json.writeNumberField("entities", layer.entities());
      json.writeNumberField("replaced", layer.replaced());
      counts(json, "surfaces", layer.mechanisms());
      json.writeObjectFieldStart("merged");
      for (Map.Entry<String, String> merged : layer.merged().entrySet()) {
        json.writeStringField(merged.getKey(), merged.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    counts(json, "types", figures.types());
    counts(json, "fields", figures.domains());
    counts(json, "surfaces", figures.mechanisms());
  }

  private static void counts(JsonGenerator json, String key, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
