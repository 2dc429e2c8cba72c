package org.klartext.cluster.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * What came of a portion, or of several.
 *
 * @param documents articles made clear
 * @param edits changes of all stages
 * @param applied names put right, by mechanism
 * @param doubts names about which nothing was decided
 * @param rejected what could not be read
 * @param skipped articles in other languages
 */
public record PortionCounts(
    long documents, long edits, SortedMap<String, Long> applied, long doubts, long rejected, long skipped)
    implements Serializable {
  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = new JsonMapper();

  static final PortionCounts NONE = new PortionCounts(0, 0, new TreeMap<>(), 0, 0, 0);

  public PortionCounts {
    applied = new TreeMap<>(applied);
  }

  static PortionCounts of(CleanArticle article) {
    var applied = new TreeMap<String, Long>();
    long doubts = 0;
    for (Mention mention : article.mentions()) {
      if (mention.status() == Status.APPLIED && mention.mechanism() != Mechanism.EXACT) {
        applied.merge(mention.mechanism().code(), 1L, Long::sum);
      }
      doubts += mention.status() == Status.UNSURE ? 1 : 0;
    }
    return new PortionCounts(1, article.text().edits().size(), applied, doubts, 0, 0);
  }

  static PortionCounts ofRejected() {
    return new PortionCounts(0, 0, new TreeMap<>(), 0, 1, 0);
  }

  static PortionCounts ofSkipped() {
    return new PortionCounts(0, 0, new TreeMap<>(), 0, 0, 1);
  }

  /** Both together. */
  public PortionCounts plus(PortionCounts other) {
    var both = new TreeMap<>(applied);
    other.applied.forEach((mechanism, count) -> both.merge(mechanism, count, Long::sum));
    return new PortionCounts(
        documents + other.documents,
        edits + other.edits,
        both,
        doubts + other.doubts,
        rejected + other.rejected,
        skipped + other.skipped);
  }

  /** As one line of JSON. */
  public String toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("documents", documents).put("edits", edits);
    ObjectNode mechanisms = json.putObject("applied");
    applied.forEach(mechanisms::put);
    return json.put("doubts", doubts).put("rejected", rejected).put("skipped", skipped).toString();
  }

  /**
   * @throws IllegalArgumentException if it is no JSON of counts
   */
  static PortionCounts ofJson(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      var applied = new TreeMap<String, Long>();
      json.path("applied").properties().forEach(entry -> applied.put(entry.getKey(), entry.getValue().asLong()));
      return new PortionCounts(
          json.required("documents").asLong(),
          json.required("edits").asLong(),
          applied,
          json.required("doubts").asLong(),
          json.required("rejected").asLong(),
          json.required("skipped").asLong());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no counts but \"" + line + "\"", e);
    }
  }
}
