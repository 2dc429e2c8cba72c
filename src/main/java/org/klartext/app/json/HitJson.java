package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.klartext.article.Article;
import org.klartext.index.Highlights;
import org.klartext.index.Hit;
import org.klartext.index.Reason;
import org.klartext.index.SearchResult;
import org.klartext.knowledge.Mechanism;
import org.klartext.text.CodePoints;

/** An article that was found, why, and where. */
public final class HitJson {
  private HitJson() {}

  /** A place in either layer. */
  private record Place(int start, int end) {}

  /**
   * A hit.
   *
   * @param rank from 1
   * @param result what it belongs to
   */
  public static void write(JsonGenerator json, int rank, SearchResult result, Hit hit) throws IOException {
    Article article = hit.article().article();
    json.writeNumberField("rank", rank);
    json.writeNumberField("total", result.total());
    json.writeBooleanField("partial", result.isPartial());
    json.writeNumberField("score", hit.score());
    json.writeStringField("id", article.id());
    json.writeStringField("path", article.path());
    json.writeStringField("language", article.language().code());
    JsonFields.optional(json, "title", article.title());
    JsonFields.optional(json, "date", article.date());
    JsonFields.optional(json, "outlet", article.outlet());
    json.writeNumberField("duplicates", hit.duplicates());
    json.writeStringField("cursor", hit.cursor());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : hit.reasons()) {
      reason(json, reason);
    }
    json.writeEndArray();
    json.writeStringField("unit", "codepoint");
    Highlights found = hit.highlights();
    layer(
        json,
        "clean",
        hit.article().text().clean(),
        new Place(found.cleanSnippet().start(), found.cleanSnippet().end()),
        found.clean().stream().map(span -> new Place(span.start(), span.end())).toList());
    layer(
        json,
        "source",
        hit.article().text().source().value(),
        new Place(found.sourceSnippet().start(), found.sourceSnippet().end()),
        found.source().stream().map(span -> new Place(span.start(), span.end())).toList());
  }

  private static void reason(JsonGenerator json, Reason reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", reason.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("form", reason.form());
    JsonFields.optional(json, "entity", reason.entity());
    JsonFields.optional(json, "mechanism", reason.mechanism().map(Mechanism::code));
    json.writeStringField("layer", reason.layer().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("count", reason.count());
    json.writeEndObject();
  }

  private static void layer(JsonGenerator json, String key, String text, Place snippet, List<Place> highlights)
      throws IOException {
    var unit = CodePoints.of(text);
    json.writeObjectFieldStart(key);
    json.writeStringField("snippet", text.substring(snippet.start, snippet.end));
    json.writeFieldName("at");
    place(json, unit, snippet);
    json.writeArrayFieldStart("highlights");
    for (Place highlight : highlights) {
      place(json, unit, highlight);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, CodePoints unit, Place place) throws IOException {
    json.writeStartArray();
    json.writeNumber(unit.toCodePoint(place.start));
    json.writeNumber(unit.toCodePoint(place.end));
    json.writeEndArray();
  }
}
