package org.klartext.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;
import org.klartext.text.Edit;

/**
 * The record: an article as one line of JSON, the same wherever it leaves the program.
 *
 * <pre>{@code
 * {"id":"a1","path":"a1.txt","language":"de","title":null,"date":"2024-08-01","outlet":null,"unit":"codepoint",
 *  "source":"KI -Chips","text":"KI-Chips","garble_score":0.1,"edits":[…],"mentions":[…]}
 * }</pre>
 *
 * <p>Every record has the same keys in the same order; a title, date or outlet that is not known is {@code null}. Spans
 * are half-open pairs of code points. Putting each edit's {@code from} in the place of its {@code clean} span gives the
 * source. An edit that several rules made has the rule, stage, confidence and reason of the least sure of them, and
 * only then an array {@code causes} with all, first the earliest. Characters that a reader could take for the end of a
 * line are escaped.
 */
public final class RecordJson {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .characterEscapes(new LineSafeEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private RecordJson() {}

  /** Writes the record and a line feed in UTF-8; {@code out} is neither flushed nor closed. */
  public static void write(CleanArticle article, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      record(json, article);
      json.writeRaw('\n');
    }
  }

  /** Writes the record without a line feed; {@code out} is neither flushed nor closed. */
  public static void write(CleanArticle article, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      record(json, article);
    }
  }

  /** The record without a line feed. */
  public static String toLine(CleanArticle article) {
    var line = new StringWriter();
    try {
      write(article, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /**
   * The article of a record; written again it is the same line. What a record does not tell is lost: which stage made
   * what, and which places are in another language.
   *
   * @throws RecordException if it is no record
   */
  public static CleanArticle read(String line) {
    return RecordParser.parse(line);
  }

  private static void record(JsonGenerator json, CleanArticle clean) throws IOException {
    Article article = clean.article();
    String source = article.source().value();
    String text = clean.text().clean();
    var inSource = CodePoints.of(source);
    var inClean = CodePoints.of(text);
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeStringField("path", article.path());
    json.writeStringField("language", article.language().code());
    optional(json, "title", article.title());
    optional(json, "date", article.date());
    optional(json, "outlet", article.outlet());
    json.writeStringField("unit", "codepoint");
    json.writeStringField("source", source);
    json.writeStringField("text", text);
    json.writeNumberField("garble_score", clean.garbleScore());
    json.writeArrayFieldStart("edits");
    int shift = 0;
    for (Edit edit : clean.text().edits()) {
      int start = edit.start() + shift;
      json.writeStartObject();
      cause(json, edit.weakestCause());
      span(json, "source", inSource, edit.start(), edit.end());
      span(json, "clean", inClean, start, start + edit.after().length());
      json.writeStringField("from", edit.before());
      json.writeStringField("to", edit.after());
      sureness(json, edit.weakestCause());
      if (edit.causes().size() > 1) {
        causes(json, edit.causes());
      }
      json.writeEndObject();
      shift += edit.after().length() - edit.before().length();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mentions");
    for (Mention mention : clean.mentions()) {
      mention(json, mention, inSource, inClean);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void causes(JsonGenerator json, List<Cause> causes) throws IOException {
    json.writeArrayFieldStart("causes");
    for (Cause cause : causes) {
      json.writeStartObject();
      cause(json, cause);
      sureness(json, cause);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cause(JsonGenerator json, Cause cause) throws IOException {
    json.writeStringField("rule", cause.rule());
    json.writeStringField("stage", cause.stage());
  }

  private static void sureness(JsonGenerator json, Cause cause) throws IOException {
    json.writeNumberField("confidence", cause.confidence());
    json.writeStringField("why", cause.why());
  }

  private static void mention(JsonGenerator json, Mention mention, CodePoints inSource, CodePoints inClean)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("entity", mention.entity());
    json.writeStringField("name", mention.name());
    json.writeStringField("type", mention.type().code());
    json.writeStringField("surface", mention.surface());
    span(json, "source", inSource, mention.source().start(), mention.source().end());
    span(json, "clean", inClean, mention.clean().start(), mention.clean().end());
    json.writeStringField("written", mention.written());
    json.writeStringField("mechanism", mention.mechanism().code());
    json.writeStringField("pivot", mention.pivot());
    json.writeStringField("status", mention.status().code());
    json.writeNumberField("confidence", mention.confidence());
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : mention.evidence()) {
      json.writeStartObject();
      json.writeStringField("feature", evidence.feature());
      json.writeStringField("value", evidence.value());
      json.writeNumberField("weight", evidence.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : mention.candidates()) {
      json.writeStartObject();
      json.writeStringField("entity", candidate.entity());
      json.writeNumberField("score", candidate.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String key, Optional<?> value) throws IOException {
    json.writeFieldName(key);
    if (value.isPresent()) {
      json.writeString(value.get().toString());
    } else {
      json.writeNull();
    }
  }

  private static void span(JsonGenerator json, String key, CodePoints unit, int start, int end) throws IOException {
    json.writeFieldName(key);
    json.writeStartArray();
    json.writeNumber(unit.toCodePoint(start));
    json.writeNumber(unit.toCodePoint(end));
    json.writeEndArray();
  }
}
