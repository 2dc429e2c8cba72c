package org.klartext.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.klartext.index.schema.Schema;

/**
 * A searcher that counts only what is there.
 *
 * <p>Lucene's word statistics still count articles that were replaced or removed until their segment happens to be
 * merged, so that the same articles would score one way today and another tomorrow. Here they are counted out: a
 * segment without such articles costs nothing, in others the query's words are looked through.
 */
final class LiveSearcher extends IndexSearcher {
  private final Map<String, Totals> totals = new ConcurrentHashMap<>();

  /** What a field holds in all. */
  private record Totals(long articles, long terms) {}

  LiveSearcher(DirectoryReader reader) {
    super(reader);
    setQueryCache(null);
    setTimeout(
        () -> {
          Deadline.check();
          return false;
        });
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    Totals known = totals.get(field);
    if (known == null) {
      known = count(field);
      totals.put(field, known);
    }
    if (known.articles == 0) {
      return null;
    }
    return new CollectionStatistics(field, getIndexReader().maxDoc(), known.articles, known.terms, known.terms);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
    if (!getIndexReader().hasDeletions()) {
      return super.termStatistics(term, docFreq, totalTermFreq);
    }
    long documents = 0;
    long occurrences = 0;
    for (LeafReaderContext context : getLeafContexts()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      if (live == null) {
        documents += leaf.docFreq(term);
        occurrences += leaf.totalTermFreq(term);
      } else {
        PostingsEnum postings = leaf.postings(term, PostingsEnum.FREQS);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live.get(postings.docID())) {
            documents++;
            occurrences += postings.freq();
          }
        }
      }
    }
    return documents == 0
        ? super.termStatistics(term, docFreq, totalTermFreq)
        : new TermStatistics(term.bytes(), documents, occurrences);
  }

  private Totals count(String field) throws IOException {
    long articles = 0;
    long terms = 0;
    for (LeafReaderContext context : getLeafContexts()) {
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
