package org.klartext.index.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * One number a value over all segments of an index, so that values are counted by their numbers and only those that are
 * shown are read. Made at the first count of a field, for as long as the index is open. Safe for use by many threads.
 */
public final class FacetOrdinals {
  private final DirectoryReader reader;
  private final Map<String, OrdinalMap> known = new ConcurrentHashMap<>();

  public FacetOrdinals(DirectoryReader reader) {
    this.reader = reader;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** How many values a field has. */
  int size(String field) throws IOException {
    return Math.toIntExact(of(field).getValueCount());
  }

  /** The number over all segments by that in one. */
  LongValues numbers(String field, LeafReaderContext leaf) throws IOException {
    return of(field).getGlobalOrds(leaf.ord);
  }

  String value(String field, int number) throws IOException {
    OrdinalMap map = of(field);
    LeafReaderContext leaf = reader.leaves().get(map.getFirstSegmentNumber(number));
    return DocValues.getSortedSet(leaf.reader(), field).lookupOrd(map.getFirstSegmentOrd(number)).utf8ToString();
  }

  private OrdinalMap of(String field) throws IOException {
    OrdinalMap map = known.get(field);
    if (map == null) {
      map = made(field);
      known.put(field, map);
    }
    return map;
  }

  private OrdinalMap made(String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    var values = new SortedSetDocValues[leaves.size()];
    for (int leaf = 0; leaf < values.length; leaf++) {
      values[leaf] = DocValues.getSortedSet(leaves.get(leaf).reader(), field);
    }
    return OrdinalMap.build(reader.getReaderCacheHelper().getKey(), values, PackedInts.DEFAULT);
  }
}
