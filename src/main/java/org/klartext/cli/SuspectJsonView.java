package org.klartext.cli;

import org.klartext.discover.Suspect;
import org.klartext.knowledge.EntityLine;

/** A suspect, one a line. */
final class SuspectJsonView {
  private SuspectJsonView() {}

  static void show(Output out, Suspect suspect) {
    JsonLines.object(
        out,
        json -> {
          json.writeStringField("surface", suspect.surface());
          json.writeStringField("kind", suspect.kind().code());
          json.writeNumberField("count", suspect.count());
          json.writeNumberField("articles", suspect.articles());
          json.writeNumberField("score", Math.round(suspect.score() * 1000) / 1000.0);
          json.writeStringField("reason", suspect.reason());
          json.writeArrayFieldStart("lines");
          for (Suspect.Line line : suspect.lines()) {
            json.writeStartObject();
            json.writeStringField("path", line.path());
            json.writeStringField("left", line.left());
            json.writeStringField("match", line.match());
            json.writeStringField("right", line.right());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeFieldName("proposal");
          json.writeRawValue(EntityLine.of(suspect.proposal()));
        });
  }
}
