package org.klartext.index;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;

/** Writes stored articles anew where they are judged otherwise than before. */
final class Rejudging {
  private final IndexWriter writer;
  private final DirectoryReader reader;
  private final UnaryOperator<CleanArticle> judge;
  private final StoredArticles stored;

  Rejudging(IndexWriter writer, DirectoryReader reader, IndexFolder folder, UnaryOperator<CleanArticle> judge) {
    this.writer = writer;
    this.reader = reader;
    this.judge = judge;
    stored = new StoredArticles(reader, folder);
  }

  void run(List<SearchRequest> requests, BiConsumer<CleanArticle, CleanArticle> changed) throws IOException {
    var candidates = new BooleanQuery.Builder();
    candidates.add(new TermQuery(new Term(Schema.JUDGED, Schema.YES)), Occur.SHOULD);
    requests.forEach(request -> candidates.add(Asked.of(request).query(), Occur.SHOULD));
    DocumentSet found =
        MatchingArticles.find(LiveSearcher.patient(reader, new FieldTotals(reader)), candidates.build());
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet bits = found.leaf(leaf.ord);
      var documents = new BitSetIterator(bits, bits.approximateCardinality());
      for (int next = documents.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.nextDoc()) {
        rejudge(leaf.docBase + next, changed);
      }
    }
  }

  private void rejudge(int document, BiConsumer<CleanArticle, CleanArticle> changed) throws IOException {
    CleanArticle before = stored.read(document);
    CleanArticle model = stored.model(reader.storedFields(), document);
    CleanArticle after = judge.apply(model);
    if (after.equals(before)) {
      return;
    }
    Stamp stamp =
        new Stamp(value(Schema.FILE, document), value(Schema.DIGEST, document), value(Schema.FINGERPRINT, document));
    NumericDocValues places = MultiDocValues.getNumericValues(reader, Schema.PLACE);
    long place = places != null && places.advanceExact(document) ? places.longValue() : 0;
    writer.deleteDocuments(only(stamp.file(), place));
    writer.addDocument(ArticleDocument.judged(model, after, stamp, place));
    changed.accept(before, after);
  }

  /** The article with this place in its file. */
  private static Query only(String file, long place) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.FILE, file)), Occur.FILTER)
        .add(NumericDocValuesField.newSlowExactQuery(Schema.PLACE, place), Occur.FILTER)
        .build();
  }

  private String value(String field, int document) throws IOException {
    SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
    return values != null && values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }
}
