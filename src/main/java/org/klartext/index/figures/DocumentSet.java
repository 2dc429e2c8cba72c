package org.klartext.index.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The articles that a query finds; a bit an article of the index. Replaced and removed ones are not among them. */
public final class DocumentSet {
  private final List<FixedBitSet> leaves = new ArrayList<>();
  private long size;

  private DocumentSet() {}

  public static DocumentSet of(IndexSearcher searcher, Query query) throws IOException {
    var set = new DocumentSet();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      var bits = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        bits.or(scorer.iterator());
      }
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(bits, 0);
      }
      set.leaves.add(bits);
      set.size += bits.cardinality();
    }
    return set;
  }

  /** How many articles. */
  public long size() {
    return size;
  }

  boolean holds(int leaf, int document) {
    return leaves.get(leaf).get(document);
  }

  FixedBitSet leaf(int leaf) {
    return leaves.get(leaf);
  }
}
