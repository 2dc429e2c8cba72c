package org.klartext.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;

/**
 * W3C Web Annotations: both layers of an article as text files, and beside them a page of annotations in JSON-LD.
 *
 * <p>A mention identifies an entity, an edit says how a place should read. Each has the place in both layers as its targets,
 * and each place a {@code TextPositionSelector} (in code points) and a {@code TextQuoteSelector}.
 */
final class WebAnnotationFormat implements ExportFormat {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /** Code points of a quote's surroundings. */
  private static final int CONTEXT = 24;

  private static final String SOURCE = ".source.txt";
  private static final String CLEAN = ".clean.txt";

  @Override
  public String name() {
    return "webannotation";
  }

  @Override
  public String description() {
    return "W3C annotations in JSON-LD beside both layers, in a folder";
  }

  @Override
  public Packing packing() {
    return Packing.FOLDER;
  }

  @Override
  public ArticleWriter folder(ArticleFiles files, ExportOptions options) {
    return article -> {
      CleanArticle shown = options.applied(article);
      try (ArticleFiles.Opened opened = files.of(article.article(), ".jsonld", SOURCE, CLEAN)) {
        opened.streams().get(1).write(shown.article().source().value().getBytes(StandardCharsets.UTF_8));
        opened.streams().get(2).write(shown.text().clean().getBytes(StandardCharsets.UTF_8));
        new Page(shown, opened.stem(), options).write(opened.streams().getFirst());
      }
    };
  }

  /** A layer of the article and the name of its file. */
  private record Layer(String file, String text, CodePoints unit) {}

  /** The annotations of one article. */
  private static final class Page {
    private final CleanArticle clean;
    private final String stem;
    private final ExportOptions options;
    private final Layer inSource;
    private final Layer inClean;

    Page(CleanArticle clean, String stem, ExportOptions options) {
      this.clean = clean;
      this.stem = URLEncoder.encode(stem, StandardCharsets.UTF_8).replace("+", "%20");
      this.options = options;
      String source = clean.article().source().value();
      inSource = new Layer(this.stem + SOURCE, source, CodePoints.of(source));
      inClean = new Layer(this.stem + CLEAN, clean.text().clean(), CodePoints.of(clean.text().clean()));
    }

    void write(OutputStream out) throws IOException {
      try (JsonGenerator json = JSON.createGenerator(out)) {
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringField("id", stem + ".jsonld");
        json.writeStringField("type", "AnnotationPage");
        json.writeArrayFieldStart("items");
        int number = 1;
        for (Mention mention : clean.mentions()) {
          mention(json, mention, number++);
        }
        number = 1;
        for (Shift.Placed edit : Shift.of(clean.text().edits())) {
          edit(json, edit, number++);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }

    private void mention(JsonGenerator json, Mention mention, int number) throws IOException {
      begin(json, "mention-" + number, "identifying");
      json.writeStartObject();
      json.writeStringField("type", "SpecificResource");
      json.writeStringField("source", "urn:klartext:" + URLEncoder.encode(mention.entity(), StandardCharsets.UTF_8));
      json.writeStringField("purpose", "identifying");
      json.writeEndObject();
      if (options.entities() == EntityNames.CANONICAL) {
        body(json, mention.name(), "tagging");
      }
      body(json, mention.status().code(), "classifying");
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      target(json, inSource, mention.source().start(), mention.source().end());
      target(json, inClean, mention.clean().start(), mention.clean().end());
      json.writeEndArray();
      json.writeEndObject();
    }

    private void edit(JsonGenerator json, Shift.Placed placed, int number) throws IOException {
      Cause cause = placed.edit().weakestCause();
      begin(json, "edit-" + number, "editing");
      body(json, placed.edit().after(), "editing");
      body(json, cause.why(), "commenting");
      body(json, cause.rule(), "classifying");
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      target(json, inSource, placed.edit().start(), placed.edit().end());
      target(json, inClean, placed.cleanStart(), placed.cleanEnd());
      json.writeEndArray();
      json.writeEndObject();
    }

    private void begin(JsonGenerator json, String id, String motivation) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", stem + ".jsonld#" + id);
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", motivation);
      json.writeArrayFieldStart("body");
    }

    private static void body(JsonGenerator json, String value, String purpose) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "TextualBody");
      json.writeStringField("value", value);
      json.writeStringField("format", "text/plain");
      json.writeStringField("purpose", purpose);
      json.writeEndObject();
    }

    private static void target(JsonGenerator json, Layer layer, int start, int end) throws IOException {
      int from = layer.unit.toCodePoint(start);
      int to = layer.unit.toCodePoint(end);
      int before = layer.unit.toUtf16(Math.max(0, from - CONTEXT));
      int after = layer.unit.toUtf16(Math.min(layer.unit.toCodePoint(layer.text.length()), to + CONTEXT));
      json.writeStartObject();
      json.writeStringField("source", layer.file);
      json.writeArrayFieldStart("selector");
      json.writeStartObject();
      json.writeStringField("type", "TextPositionSelector");
      json.writeNumberField("start", from);
      json.writeNumberField("end", to);
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", layer.text.substring(start, end));
      json.writeStringField("prefix", layer.text.substring(before, start));
      json.writeStringField("suffix", layer.text.substring(end, after));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
