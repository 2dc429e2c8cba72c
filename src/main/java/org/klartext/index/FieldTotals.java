package org.klartext.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.klartext.index.schema.Schema;

/** What the fields of an index hold in all, replaced and removed articles left out; counted once a field. */
final class FieldTotals {
  private final DirectoryReader reader;
  private final Map<String, Totals> known = new ConcurrentHashMap<>();

  FieldTotals(DirectoryReader reader) {
    this.reader = reader;
  }

  private record Totals(long articles, long terms) {}

  /** Null, as Lucene has it, where nothing is in the field. */
  @Nullable CollectionStatistics of(String field) throws IOException {
    Totals totals = known.get(field);
    if (totals == null) {
      totals = count(field);
      known.put(field, totals);
    }
    if (totals.articles == 0) {
      return null;
    }
    return new CollectionStatistics(field, reader.maxDoc(), totals.articles, totals.terms, totals.terms);
  }

  private Totals count(String field) throws IOException {
    long articles = 0;
    long terms = 0;
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Terms held = leaf.terms(field);
      if (held == null) {
        continue;
      }
      articles += held.getDocCount();
      terms += held.getSumTotalTermFreq();
      Bits live = leaf.getLiveDocs();
      if (live != null) {
        NumericDocValues lengths = DocValues.getNumeric(leaf, Schema.lengthField(field));
        while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (!live.get(lengths.docID()) && lengths.longValue() > 0) {
            articles--;
            terms -= lengths.longValue();
          }
        }
      }
    }
    return new Totals(articles, terms);
  }
}
