package org.klartext.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.CodePoints;
import org.klartext.text.Edit;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/** Reads records again. */
final class RecordParser {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode record;
  private final String source;
  private final CodePoints inSource;

  private RecordParser(JsonNode record) {
    this.record = record;
    source = text(record, "source");
    inSource = CodePoints.of(source);
  }

  static CleanArticle parse(String line) {
    try {
      return new RecordParser(JSON.readTree(line)).article();
    } catch (JsonProcessingException e) {
      throw new RecordException("no record but broken JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new RecordException("no record of Klartext: " + e.getMessage(), e);
    }
  }

  private CleanArticle article() {
    var edits = new LayeredEdits(source.length());
    for (JsonNode edit : list(record, "edits")) {
      edits.add(edit(edit));
    }
    var text = edits.over(new SourceText(source));
    if (!text.clean().equals(text(record, "text"))) {
      throw new RecordException("the edits of \"" + text(record, "id") + "\" do not make its text of its source");
    }
    String code = text(record, "language");
    var article =
        new Article(
            text(record, "id"),
            text(record, "path"),
            Language.ofCode(code).orElseThrow(() -> new RecordException("no language \"" + code + "\"")),
            optional("title"),
            optional("date").map(LocalDate::parse),
            optional("outlet"),
            text.source(),
            List.of());
    CodePoints inClean = CodePoints.of(text.clean());
    var mentions = new ArrayList<Mention>();
    for (JsonNode mention : list(record, "mentions")) {
      mentions.add(mention(mention, inClean));
    }
    return new CleanArticle(article, text, mentions, number(record, "garble_score"));
  }

  private Edit edit(JsonNode edit) {
    int start = inSource.toUtf16(bound(edit, "source", 0));
    int end = inSource.toUtf16(bound(edit, "source", 1));
    String from = text(edit, "from");
    if (!source.substring(start, end).equals(from)) {
      throw new RecordException("\"" + from + "\" does not stand where its edit says");
    }
    var causes = new ArrayList<Cause>();
    if (edit.has("causes")) {
      list(edit, "causes").forEach(cause -> causes.add(cause(cause)));
    } else {
      causes.add(cause(edit));
    }
    return new Edit(start, from, text(edit, "to"), causes);
  }

  private static Cause cause(JsonNode node) {
    return new Cause(text(node, "stage"), text(node, "rule"), number(node, "confidence"), text(node, "why"));
  }

  private Mention mention(JsonNode node, CodePoints inClean) {
    var evidence = new ArrayList<Evidence>();
    for (JsonNode one : list(node, "evidence")) {
      evidence.add(new Evidence(text(one, "feature"), text(one, "value"), number(one, "weight")));
    }
    var candidates = new ArrayList<Candidate>();
    for (JsonNode one : list(node, "candidates")) {
      candidates.add(new Candidate(text(one, "entity"), number(one, "score")));
    }
    return new Mention(
        text(node, "entity"),
        text(node, "name"),
        EntityType.ofCode(text(node, "type")),
        text(node, "surface"),
        new SourceSpan(
            inSource.toUtf16(bound(node, "source", 0)), inSource.toUtf16(bound(node, "source", 1))),
        new CleanSpan(inClean.toUtf16(bound(node, "clean", 0)), inClean.toUtf16(bound(node, "clean", 1))),
        text(node, "written"),
        Mechanism.ofCode(text(node, "mechanism")),
        text(node, "pivot"),
        Status.ofCode(text(node, "status")),
        number(node, "confidence"),
        evidence,
        candidates);
  }

  private Optional<String> optional(String key) {
    JsonNode value = record.path(key);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new RecordException("no text \"" + key + "\" in it");
    }
    return value.textValue();
  }

  private static double number(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isNumber()) {
      throw new RecordException("no number \"" + key + "\" in it");
    }
    return value.doubleValue();
  }

  private static int bound(JsonNode node, String key, int which) {
    JsonNode value = node.path(key).path(which);
    if (!value.isInt()) {
      throw new RecordException("no span \"" + key + "\" in it");
    }
    return value.intValue();
  }

  private static JsonNode list(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw new RecordException("no list \"" + key + "\" in it");
    }
    return value;
  }
}
