package org.klartext.cluster.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.klartext.index.plan.Nearby;
import org.klartext.index.plan.Plan;
import org.klartext.index.schema.Schema;

/**
 * A plan in OpenSearch's language.
 *
 * <p>All of it can be said there but one thing: that a part of a compound counts half as much as the word when both stand in
 * an article. There the better of the two counts; the articles are the same, their order may differ.
 */
final class QueryDsl {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String VALUE = "value";

  private QueryDsl() {}

  static ObjectNode of(Plan plan) {
    return switch (plan) {
      case Plan.Everything all -> fact(object("match_all", JSON.objectNode()));
      case Plan.Known known -> fact(object("exists", JSON.objectNode().put("field", known.field())));
      case Plan.Fact fact -> fact(term(fact.field(), fact.value(), 1));
      case Plan.FactLike like ->
          fact(of("wildcard", like.field(), JSON.objectNode().put(VALUE, like.pattern())));
      case Plan.Days days ->
          fact(of("range", "day", JSON.objectNode().put("gte", days.first()).put("lte", days.last())));
      case Plan.Garbled garbled ->
          fact(
              of(
                  "range",
                  Schema.GARBLE_SCORE,
                  JSON.objectNode().put("gte", garbled.least()).put("lte", garbled.most())));
      case Plan.Clauses clauses -> clauses(clauses);
      case Plan.Weighted weighted -> weighted(of(weighted.plan()), weighted.factor());
      case Plan.Best best -> best(best.plans().stream().map(QueryDsl::of).toList());
      case Plan.Word word -> term(word.field(), word.term(), 1);
      case Plan.WordOrPart either ->
          best(
              List.of(
                  term(either.field(), either.term(), 1), term(either.field(), either.part(), either.weight())));
      case Plan.Row row -> phrase(row.field(), Positions.written(row.terms()), "klartext_terms", row.slop());
      case Plan.Beginning beginning ->
          of("prefix", beginning.field(), JSON.objectNode().put(VALUE, beginning.letters()));
      case Plan.Like like -> of("wildcard", like.field(), JSON.objectNode().put(VALUE, like.pattern()));
      case Plan.Alike alike ->
          of(
              "fuzzy",
              alike.field(),
              JSON.objectNode()
                  .put(VALUE, alike.term())
                  .put("fuzziness", alike.edits())
                  .put("prefix_length", alike.fixed())
                  .put("rewrite", "constant_score"));
      case Plan.Exact exact -> exact(exact);
      case Plan.Near near -> of("intervals", near.field(), of(near.nearby()));
    };
  }

  private static ObjectNode of(Nearby nearby) {
    return switch (nearby) {
      case Nearby.Term term ->
          object("match", JSON.objectNode().put("query", term.term()).put("analyzer", "keyword"));
      case Nearby.Like like ->
          object(
              "wildcard",
              JSON.objectNode()
                  .put("pattern", like.pattern())
                  .put("analyzer", "keyword")
                  .put("max_expansions", Nearby.MOST_EXPANSIONS));
      case Nearby.Alike alike ->
          object(
              "fuzzy",
              JSON.objectNode()
                  .put("term", alike.term())
                  .put("fuzziness", alike.edits())
                  .put("prefix_length", alike.fixed())
                  .put("analyzer", "keyword"));
      case Nearby.Row row -> together(row.parts(), "ordered", 0);
      case Nearby.Either either ->
          object("any_of", JSON.objectNode().set("intervals", array(either.parts().stream().map(QueryDsl::of).toList())));
      case Nearby.Together together -> together(together.parts(), "unordered", together.gaps());
    };
  }

  private static ObjectNode together(List<Nearby> parts, String mode, int gaps) {
    ObjectNode all = JSON.objectNode().put("mode", mode).put("max_gaps", gaps);
    all.set("intervals", array(parts.stream().map(QueryDsl::of).toList()));
    return object("all_of", all);
  }

  private static ObjectNode clauses(Plan.Clauses clauses) {
    ObjectNode bool = JSON.objectNode();
    for (Plan.Clause clause : clauses.clauses()) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
            case FILTER -> "filter";
          };
      bool.withArray(occur).add(of(clause.plan()));
    }
    return object("bool", bool);
  }

  /** All words in a row are asked of the field in which they stand just as they are written. */
  private static ObjectNode exact(Plan.Exact exact) {
    ObjectNode bool = JSON.objectNode();
    bool.withArray("must").add(of(exact.folded()));
    String field = Schema.exactField(exact.field());
    bool.withArray("filter")
        .add(
            exact.forms().size() == 1
                ? term(field, exact.forms().getFirst(), 1)
                : phrase(field, Positions.row(exact.forms()), "klartext_written", 0));
    return object("bool", bool);
  }

  private static ObjectNode phrase(String field, String terms, String analyzer, int slop) {
    return of("match_phrase", field, JSON.objectNode().put("query", terms).put("analyzer", analyzer).put("slop", slop));
  }

  private static ObjectNode best(List<ObjectNode> queries) {
    return object("dis_max", JSON.objectNode().put("tie_breaker", 0).set("queries", array(queries)));
  }

  private static ObjectNode term(String field, String term, float weight) {
    return of("term", field, JSON.objectNode().put(VALUE, term).put("boost", weight));
  }

  private static ObjectNode weighted(ObjectNode query, float factor) {
    ObjectNode bool = JSON.objectNode().put("boost", factor);
    bool.withArray("must").add(query);
    return object("bool", bool);
  }

  private static ObjectNode fact(ObjectNode query) {
    return object("constant_score", JSON.objectNode().put("boost", 0).set("filter", query));
  }

  private static ObjectNode of(String kind, String field, ObjectNode body) {
    return object(kind, object(field, body));
  }

  private static ObjectNode object(String key, ObjectNode body) {
    return JSON.objectNode().set(key, body);
  }

  private static ArrayNode array(List<ObjectNode> nodes) {
    return JSON.arrayNode().addAll(nodes);
  }
}
