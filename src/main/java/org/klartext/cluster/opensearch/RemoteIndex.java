package org.klartext.cluster.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.SearchAnswer;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.app.Workbench;
import org.klartext.index.Expansion;
import org.klartext.index.Hit;
import org.klartext.index.Marking;
import org.klartext.index.Marks;
import org.klartext.index.MentionTerm;
import org.klartext.index.PlannedSearch;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.SurfaceCount;
import org.klartext.index.query.QueryException;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/**
 * An index in a cluster, asked as one in a folder is: the same queries, the same articles, marked at the same places.
 * Near-duplicates are not grouped.
 */
public final class RemoteIndex {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_SURFACES = 1000;
  private static final int MISSING = 404;

  private final Cluster cluster;
  private final Workbench workbench;

  public RemoteIndex(Cluster cluster, Workbench workbench) {
    this.cluster = cluster;
    this.workbench = workbench;
  }

  /**
   * Makes the template of indexes of this name, and the index if there is none.
   *
   * @param shards of a new index
   * @param replicas of each shard of a new index
   */
  public void create(int shards, int replicas) throws IOException {
    ObjectNode template = template();
    template.withArray("index_patterns").add(cluster.index()).add(cluster.index() + "-*");
    ((ObjectNode) template.at("/template/settings/index"))
        .put("number_of_shards", shards)
        .put("number_of_replicas", replicas);
    check(cluster.put("/_index_template/klartext-" + cluster.index(), template), "takes no template");
    if (cluster.get("/" + cluster.index() + "/_settings").status() == MISSING) {
      check(cluster.put("/" + cluster.index(), NODES.objectNode()), "makes no index");
    }
  }

  private static ObjectNode template() throws IOException {
    try (InputStream in = RemoteIndex.class.getResourceAsStream("template.json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    }
  }

  /**
   * The articles that match, as an index in a folder gives them, near-duplicates among them.
   *
   * @param expands whether words are looked for as the entities they name, too
   * @throws QueryException if the query cannot be understood
   */
  public SearchAnswer search(SearchRequest asked, boolean expands) throws IOException {
    SearchRequest request = expands ? asked.withNames(workbench.names(this::surfaces)) : asked;
    PlannedSearch planned = PlannedSearch.of(request);
    JsonNode found = search(body(request, planned));
    var articles = new ArrayList<CleanArticle>();
    for (JsonNode hit : found.at("/hits/hits")) {
      articles.add(RecordJson.read(hit.at("/_source/record").toString()));
    }
    List<Marks> marks = Marking.of(request, articles);
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < articles.size(); i++) {
      JsonNode hit = found.at("/hits/hits").path(i);
      hits.add(
          new Hit(
              articles.get(i),
              (float) hit.path("_score").asDouble(),
              marks.get(i).highlights(),
              marks.get(i).reasons(),
              0,
              cursor(hit.path("sort"))));
    }
    var result =
        new SearchResult(
            found.at("/hits/total/value").asLong(), hits, planned.expansions(), found.path("timed_out").asBoolean());
    return new SearchAnswer(result, expanded(planned.expansions()), false);
  }

  private static ObjectNode body(SearchRequest request, PlannedSearch planned) {
    ObjectNode body = NODES.objectNode();
    body.set("query", QueryDsl.of(planned.plan()));
    body.put("size", request.limit());
    body.put("track_total_hits", true);
    body.put("track_scores", true);
    body.put("timeout", request.time().toMillis() + "ms");
    body.withArray("_source").add("record");
    ArrayNode sort = body.withArray("sort");
    switch (request.order()) {
      case SCORE -> sort.add(by("_score", "desc"));
      case DATE -> sort.add(NODES.objectNode().set("day", NODES.objectNode().put("order", "desc").put("missing", "_last")));
    }
    sort.add(by(Schema.ID, "asc")).add(by(Schema.PATH, "asc"));
    request.after().ifPresent(cursor -> body.set("search_after", sortValues(cursor)));
    return body;
  }

  private static ObjectNode by(String field, String order) {
    return NODES.objectNode().put(field, order);
  }

  private JsonNode search(ObjectNode body) {
    Cluster.Answer answer = cluster.post("/" + cluster.index() + "/_search?search_type=dfs_query_then_fetch", body);
    if (answer.status() == MISSING) {
      throw new ClusterException("there is no index " + cluster + "; make it with klartext push --to " + cluster);
    }
    String reason = answer.reason();
    if (reason.contains("too many") || reason.contains("TooComplexToDeterminize")) {
      throw new QueryException("the query stands for too many words; make it narrower", 1);
    }
    check(answer, "does not answer the query");
    int failed = answer.body().at("/_shards/failed").asInt();
    if (failed > 0) {
      throw new ClusterException(
          cluster + " could not look into " + failed + " of its shards; is a node down that has the only copy?");
    }
    return answer.body();
  }

  private void check(Cluster.Answer answer, String otherwise) {
    if (!answer.isDone()) {
      throw new ClusterException(cluster + " " + otherwise + ": " + answer.reason());
    }
  }

  /** Under which surfaces an entity stands in the index; in how many articles, not how often. */
  private List<SurfaceCount> surfaces(String entity) {
    ObjectNode body = NODES.objectNode().put("size", 0);
    ObjectNode terms = NODES.objectNode().put("field", Schema.MENTION).put("size", MOST_SURFACES);
    terms.put("include", MentionTerm.prefix(entity) + ".*");
    body.set("query", NODES.objectNode().set("term", NODES.objectNode().put(Schema.ENTITY, entity)));
    body.set("aggs", NODES.objectNode().set("surfaces", NODES.objectNode().set("terms", terms)));
    var surfaces = new ArrayList<SurfaceCount>();
    for (JsonNode bucket : search(body).at("/aggregations/surfaces/buckets")) {
      surfaces.add(MentionTerm.parse(bucket.path("key").asText()).counted(bucket.path("doc_count").asLong()));
    }
    return surfaces;
  }

  /** Of the entities that words were taken for, those that stand in the index. */
  private List<Expanded> expanded(List<Expansion> expansions) {
    var expanded = new ArrayList<Expanded>();
    for (Expansion expansion : expansions) {
      List<Named> mentioned =
          expansion.entities().stream()
              .filter(id -> !surfaces(id).isEmpty())
              .map(id -> new Named(id, workbench.nameOf(id)))
              .toList();
      expanded.add(new Expanded(expansion.surface(), mentioned));
    }
    return expanded;
  }

  private static String cursor(JsonNode sortValues) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sortValues.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode sortValues(String cursor) {
    try {
      JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1)));
      if (values.isArray()) {
        return values;
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is told below what a cursor is.
    }
    throw new QueryException("\"" + cursor + "\" is no cursor; take the one that came with the page before", 1);
  }
}
