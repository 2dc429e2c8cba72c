package org.klartext.cluster.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import org.klartext.article.Article;
import org.klartext.index.ArticleTerms;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/** An article as the cluster takes it: what to do with it, and its fields with the record among them. */
final class ArticleLine {
  private static final JsonFactory JSON = new JsonFactory();

  private final String id;
  private final String path;
  private final byte[] bytes;

  private ArticleLine(String id, String path, byte[] bytes) {
    this.id = id;
    this.path = path;
    this.bytes = bytes;
  }

  static ArticleLine of(CleanArticle clean) {
    Article article = clean.article();
    var out = new ByteArrayOutputStream(8 * article.source().length());
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("index");
      json.writeStringField("_id", article.id());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      fields(json, clean);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArticleLine(article.id(), article.path(), out.toByteArray());
  }

  private static void fields(JsonGenerator json, CleanArticle clean) throws IOException {
    Article article = clean.article();
    ArticleTerms terms = ArticleTerms.of(clean);
    json.writeStartObject();
    json.writeStringField(Schema.ID, article.id());
    json.writeStringField(Schema.PATH, article.path());
    json.writeStringField(Schema.LANGUAGE, article.language().code());
    if (article.title().isPresent()) {
      json.writeStringField("title", article.title().get());
    }
    if (article.date().isPresent()) {
      json.writeStringField(Schema.DATE, article.date().get().toString());
      json.writeNumberField("day", article.date().get().toEpochDay());
    }
    if (!terms.outlet().isEmpty()) {
      json.writeStringField("outlet_name", terms.outlet());
    }
    json.writeNumberField(Schema.GARBLE_SCORE, clean.garbleScore());
    for (Map.Entry<String, SortedSet<String>> fact : terms.facts().entrySet()) {
      values(json, fact.getKey(), fact.getValue());
    }
    for (var layer : terms.layers().entrySet()) {
      json.writeStringField(layer.getKey(), Positions.written(layer.getValue()));
    }
    for (var written : terms.written().entrySet()) {
      json.writeStringField(written.getKey(), Positions.row(written.getValue()));
    }
    json.writeFieldName(Schema.RECORD);
    json.writeRawValue(RecordJson.toLine(clean));
    json.writeEndObject();
  }

  private static void values(JsonGenerator json, String field, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Under which it is kept: the same article pushed again takes its own place. */
  String id() {
    return id;
  }

  /** Where it came from. */
  String path() {
    return path;
  }

  int size() {
    return bytes.length;
  }

  /** Two lines of JSON. */
  void writeTo(ByteArrayOutputStream out) {
    out.writeBytes(bytes);
  }
}
