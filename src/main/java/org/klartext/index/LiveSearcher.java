package org.klartext.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that counts only what is there, and that stops when its time is up.
 *
 * <p>Lucene's word statistics still count articles that were replaced or removed until their segment happens to be
 * merged, so that the same articles would score one way today and another tomorrow. Here they are counted out: a
 * segment without such articles costs nothing, in others the query's words are looked through.
 *
 * <p>It costs next to nothing to make, so that each request has its own, with its own time.
 */
final class LiveSearcher extends IndexSearcher {
  private final FieldTotals totals;
  private final Deadline deadline;

  private LiveSearcher(DirectoryReader reader, FieldTotals totals, Deadline deadline) {
    super(reader);
    this.totals = totals;
    this.deadline = deadline;
    setQueryCache(null);
    setTimeout(deadline);
  }

  /** One that takes its time. */
  static LiveSearcher patient(DirectoryReader reader, FieldTotals totals) {
    return new LiveSearcher(reader, totals, Deadline.never());
  }

  /**
   * One for a request.
   *
   * @param enumerates whether the query stands for words that have to be looked for in the index; then Lucene throws
   *     {@link ExitableDirectoryReader.ExitingReaderException} when time is up among them
   */
  static LiveSearcher hurried(DirectoryReader reader, FieldTotals totals, Deadline deadline, boolean enumerates)
      throws IOException {
    DirectoryReader read = enumerates ? ExitableDirectoryReader.wrap(reader, deadline) : reader;
    return new LiveSearcher(read, totals, deadline);
  }

  /** Gives what a weight of this searcher finds to a collector, segment by segment, until time is up. */
  void search(Weight weight, Collector collector) throws IOException {
    collector.setWeight(weight);
    for (LeafReaderContext leaf : getLeafContexts()) {
      searchLeaf(leaf, 0, DocIdSetIterator.NO_MORE_DOCS, weight, collector);
    }
  }

  boolean isOutOfTime() {
    return deadline.shouldExit();
  }

  /** Whether anything was broken off because time was up; then something is missing from what was found. */
  boolean wasStopped() {
    return deadline.isSeenToPass();
  }

  /** The segment that holds an article. */
  LeafReaderContext leaf(int document) {
    return leafContexts.get(ReaderUtil.subIndex(document, leafContexts));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    return totals.of(field);
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
}
