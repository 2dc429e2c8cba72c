package org.klartext.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects all documents that match, a bit each. */
final class Matches implements CollectorManager<Matches.Collector, FixedBitSet> {
  private final int documents;

  private Matches(int documents) {
    this.documents = documents;
  }

  static FixedBitSet of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Matches(searcher.getIndexReader().maxDoc()));
  }

  @Override
  public Collector newCollector() {
    return new Collector(documents);
  }

  @Override
  public FixedBitSet reduce(Collection<Collector> collectors) {
    var all = new FixedBitSet(documents);
    collectors.forEach(collector -> all.or(collector.found));
    return all;
  }

  /** Collects in one thread. */
  static final class Collector extends SimpleCollector {
    private final FixedBitSet found;
    private int base;

    private Collector(int documents) {
      found = new FixedBitSet(documents);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int document) {
      found.set(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
