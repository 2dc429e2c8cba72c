package org.klartext.index;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.klartext.index.query.QueryException;

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
    PlannedSearch planned = PlannedSearch.of(request);
    return new Asked(LuceneQueries.of(planned.plan()), planned.expansions());
  }
}
