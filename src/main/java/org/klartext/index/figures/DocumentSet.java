package org.klartext.index.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Articles that queries find; a bit an article of the index. Replaced and removed ones are not among them. */
public final class DocumentSet {
  private final List<FixedBitSet> leaves = new ArrayList<>();

  /** None of the articles. */
  public DocumentSet(List<LeafReaderContext> segments) {
    segments.forEach(leaf -> leaves.add(new FixedBitSet(Math.max(1, leaf.reader().maxDoc()))));
  }

  public static DocumentSet of(IndexSearcher searcher, Query query) throws IOException {
    var set = new DocumentSet(searcher.getLeafContexts());
    set.addAll(searcher, query);
    return set;
  }

  /** Adds what a query finds, or as much of it as the searcher's time allows. */
  public void addAll(IndexSearcher searcher, Query query) throws IOException {
    searcher.search(query, new Adding());
  }

  /** Sets the bits. */
  private final class Adding implements CollectorManager<Collector, DocumentSet> {
    @Override
    public Collector newCollector() {
      return new Collector() {
        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
          return new Leaf(leaves.get(context.ord));
        }

        @Override
        public ScoreMode scoreMode() {
          return ScoreMode.COMPLETE_NO_SCORES;
        }
      };
    }

    @Override
    public DocumentSet reduce(Collection<Collector> collectors) {
      return DocumentSet.this;
    }
  }

  /** Sets the bits of a segment. */
  private record Leaf(FixedBitSet bits) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {
      // What an article scores does not matter.
    }

    @Override
    public void collect(int document) {
      bits.set(document);
    }
  }

  /** How many articles. */
  public long size() {
    return leaves.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** Whether an article of a segment is among them; both by their numbers. */
  public boolean holds(int leaf, int document) {
    return leaves.get(leaf).get(document);
  }

  FixedBitSet leaf(int leaf) {
    return leaves.get(leaf);
  }
}
