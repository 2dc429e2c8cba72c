package org.klartext.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.klartext.app.IndexSummary;
import org.klartext.index.Count;
import org.klartext.ingest.Ingested;

/** What a run did and what the index holds, as one JSON object. */
final class IndexJsonView {
  private IndexJsonView() {}

  static void show(Output out, Path folder, IndexSummary summary, List<Ingested.Rejected> rejected) {
    JsonLines.object(
        out,
        json -> {
          json.writeStringField("index", folder.toString());
          run(json, summary.run());
          json.writeArrayFieldStart("rejected");
          for (Ingested.Rejected one : rejected) {
            json.writeStartObject();
            json.writeStringField("path", one.path());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("articles", summary.articles());
          counts(json, "languages", summary.languages());
          counts(json, "stages", summary.stages());
          counts(json, "mechanisms", summary.mechanisms());
          garbles(json, "garbles", summary.garbles());
          json.writeNumberField("doubtful", summary.doubtful());
          garbles(json, "doubts", summary.doubts());
        });
  }

  private static void run(JsonGenerator json, IndexSummary.Run run) throws IOException {
    json.writeObjectFieldStart("run");
    json.writeNumberField("files_read", run.filesRead());
    json.writeNumberField("files_unchanged", run.filesUnchanged());
    json.writeNumberField("files_removed", run.filesRemoved());
    json.writeNumberField("articles_read", run.articlesRead());
    json.writeNumberField("rejected", run.rejected());
    json.writeNumberField("skipped", run.skipped());
    json.writeNumberField("ignored", run.ignored());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String key, List<Count> counts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Count count : counts) {
      json.writeNumberField(count.value(), count.count());
    }
    json.writeEndObject();
  }

  private static void garbles(JsonGenerator json, String key, List<IndexSummary.Garble> garbles) throws IOException {
    json.writeArrayFieldStart(key);
    for (IndexSummary.Garble garble : garbles) {
      json.writeStartObject();
      json.writeStringField("surface", garble.surface().surface());
      json.writeStringField("entity", garble.surface().entity());
      json.writeStringField("name", garble.name());
      json.writeStringField("mechanism", garble.surface().mechanism().code());
      json.writeNumberField("count", garble.surface().count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
