package org.klartext.index.figures;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Articles of an index; a bit each. Replaced and removed ones should not be among them. */
public final class DocumentSet {
  private final List<FixedBitSet> leaves = new ArrayList<>();

  /** None of the articles. */
  public DocumentSet(List<LeafReaderContext> segments) {
    segments.forEach(leaf -> leaves.add(new FixedBitSet(Math.max(1, leaf.reader().maxDoc()))));
  }

  /** How many articles. */
  public long size() {
    return leaves.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** Whether an article of a segment is among them; both by their numbers. */
  public boolean holds(int leaf, int document) {
    return leaves.get(leaf).get(document);
  }

  /** Those of a segment, by its number. */
  public FixedBitSet leaf(int leaf) {
    return leaves.get(leaf);
  }
}
