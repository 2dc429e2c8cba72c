package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.klartext.article.Article;
import org.klartext.index.Concordance;
import org.klartext.index.concordance.KwicLine;
import org.klartext.text.CodePoints;

/** A match with its company in both layers. */
public final class KwicJson {
  private KwicJson() {}

  /** A line of a concordance, and whether it is all of it. */
  public static void write(JsonGenerator json, Concordance concordance, KwicLine line) throws IOException {
    Article article = line.in().article();
    json.writeStringField("id", article.id());
    json.writeStringField("path", article.path());
    json.writeStringField("language", article.language().code());
    JsonFields.optional(json, "date", article.date());
    JsonFields.optional(json, "outlet", article.outlet());
    json.writeStringField("unit", "codepoint");
    json.writeFieldName("clean");
    passage(json, line.clean(), CodePoints.of(line.in().text().clean()));
    json.writeFieldName("source");
    passage(json, line.source(), CodePoints.of(article.source().value()));
    json.writeBooleanField("differs", line.differs());
    json.writeBooleanField("partial", concordance.isPartial());
  }

  private static void passage(JsonGenerator json, KwicLine.Passage passage, CodePoints unit) throws IOException {
    json.writeStartObject();
    json.writeStringField("left", passage.left());
    json.writeStringField("match", passage.match());
    json.writeStringField("right", passage.right());
    json.writeArrayFieldStart("at");
    json.writeNumber(unit.toCodePoint(passage.start()));
    json.writeNumber(unit.toCodePoint(passage.end()));
    json.writeEndArray();
    json.writeEndObject();
  }
}
