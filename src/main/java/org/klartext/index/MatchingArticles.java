package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.klartext.index.figures.DocumentSet;

/**
 * All articles that queries find, without their order. The last sets are kept, since the total, the facets and each further
 * page of one search are made of the same. Safe for use by many threads.
 */
final class MatchingArticles {
  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST_SETS = 256;

  /** Documents between two looks at the time. */
  private static final int STEP = 4_096;

  private final Map<Query, DocumentSet> kept = new LinkedHashMap<>(MOST_SETS, 0.75f, true);

  /** What a query finds, or as much of it as the searcher's time allows. */
  DocumentSet of(LiveSearcher searcher, Query query) throws IOException {
    Optional<DocumentSet> known = known(query);
    if (known.isPresent()) {
      return known.get();
    }
    DocumentSet found = find(searcher, query);
    if (!searcher.wasStopped()) {
      keep(query, found, searcher.getIndexReader().maxDoc() / Byte.SIZE + 1);
    }
    return found;
  }

  private synchronized Optional<DocumentSet> known(Query query) {
    return Optional.ofNullable(kept.get(query));
  }

  private synchronized void keep(Query query, DocumentSet found, long bytes) {
    kept.put(query, found);
    if (kept.size() > Math.clamp(MOST_BYTES / bytes, 1, MOST_SETS)) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /** The same, kept nowhere. */
  static DocumentSet find(LiveSearcher searcher, Query query) throws IOException {
    var found = new DocumentSet(searcher.getLeafContexts());
    var alternatives = new ArrayList<Query>();
    addAlternatives(query, alternatives);
    for (Query one : alternatives) {
      Weight weight = searcher.createWeight(searcher.rewrite(one), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        add(searcher, weight, leaf, found.leaf(leaf.ord));
      }
    }
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(found.leaf(leaf.ord), 0);
      }
    }
    return found;
  }

  private static void add(LiveSearcher searcher, Weight weight, LeafReaderContext leaf, FixedBitSet bits)
      throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator found = scorer.iterator();
    found.nextDoc();
    while (found.docID() != DocIdSetIterator.NO_MORE_DOCS && !searcher.isOutOfTime()) {
      found.intoBitSet(Math.min(found.docID() + STEP, DocIdSetIterator.NO_MORE_DOCS), bits, 0);
    }
  }

  /** Queries that together find what one does: each on its own is faster than all side by side. */
  private static void addAlternatives(Query query, List<Query> into) {
    switch (query) {
      case DisjunctionMaxQuery best -> best.getDisjuncts().forEach(one -> addAlternatives(one, into));
      case SynonymQuery words -> words.getTerms().forEach(term -> into.add(new TermQuery(term)));
      case BoostQuery boosted -> addAlternatives(boosted.getQuery(), into);
      case ConstantScoreQuery constant -> addAlternatives(constant.getQuery(), into);
      case BooleanQuery either when isEither(either) ->
          either.clauses().forEach(clause -> addAlternatives(clause.query(), into));
      default -> into.add(query);
    }
  }

  private static boolean isEither(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && !query.clauses().isEmpty()
        && query.clauses().stream().allMatch(clause -> clause.occur() == BooleanClause.Occur.SHOULD);
  }
}
