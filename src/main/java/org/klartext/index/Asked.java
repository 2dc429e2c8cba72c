package org.klartext.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.klartext.index.query.Names;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryParser;

/**
 * A request, understood.
 *
 * @param query for Lucene
 * @param expansions words that were taken for names
 */
record Asked(Query query, List<Expansion> expansions) {
  /** Whether it stands for words that have to be looked for in the index. */
  boolean enumerates() {
    var patterns = new Patterns();
    query.visit(patterns);
    return patterns.found;
  }

  /** Looks for parts of a query that stand for many words. */
  private static final class Patterns extends QueryVisitor {
    private boolean found;

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      found = true;
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
      return this;
    }
  }

  /**
   * @throws QueryException if the query cannot be understood
   */
  static Asked of(SearchRequest request) {
    Map<String, List<String>> expansions = new LinkedHashMap<>();
    Names names =
        new Names() {
          @Override
          public List<String> entities(String surface) {
            List<String> entities = request.names().entities(surface);
            if (!entities.isEmpty()) {
              expansions.put(surface, entities);
            }
            return entities;
          }

          @Override
          public List<String> ids(String entity) {
            return request.names().ids(entity);
          }
        };
    QueryNode asked = new QueryParser(names, request.layer().field()).parse(request.query());
    Query query = new QueryBuilder(request.layer(), request.language()).build(asked);
    return new Asked(
        query,
        expansions.entrySet().stream().map(entry -> new Expansion(entry.getKey(), entry.getValue())).toList());
  }
}
