package org.klartext.index.figures;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Counts the terms of a field straight from the index, replaced and removed articles left out. */
public final class TermCounts {
  private final IndexReader reader;
  private final Optional<DocumentSet> part;

  /** Over the whole index. */
  public TermCounts(IndexReader reader) {
    this(reader, Optional.empty());
  }

  /** Over some of its articles. */
  public TermCounts(IndexReader reader, DocumentSet part) {
    this(reader, Optional.of(part));
  }

  private TermCounts(IndexReader reader, Optional<DocumentSet> part) {
    this.reader = reader;
    this.part = part;
  }

  /** Takes a term, how often it occurs and in how many articles. */
  public interface Action {
    void accept(String term, long count, long articles);
  }

  /** Gives each term of {@code field} that begins with {@code prefix}; its counts are never zero. */
  public void forEach(String field, String prefix, Action action) throws IOException {
    var start = new BytesRef(prefix);
    forEach(field, start, term -> StringHelper.startsWith(term, start), action);
  }

  /** The same for each term from {@code first} on and before {@code end}, in the order of their UTF-8 bytes. */
  public void forEach(String field, String first, String end, Action action) throws IOException {
    var limit = new BytesRef(end);
    forEach(field, new BytesRef(first), term -> term.compareTo(limit) < 0, action);
  }

  private void forEach(String field, BytesRef start, Predicate<BytesRef> isWanted, Action action) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum values = terms.iterator();
    PostingsEnum postings = null;
    if (values.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = values.term(); term != null && isWanted.test(term); term = values.next()) {
      long count = 0;
      long articles = 0;
      if (live == null && part.isEmpty()) {
        count = values.totalTermFreq();
        articles = values.docFreq();
      } else {
        postings = values.postings(postings, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (counts(postings.docID(), live)) {
            count += postings.freq();
            articles++;
          }
        }
      }
      if (count > 0) {
        action.accept(term.utf8ToString(), count, articles);
      }
    }
  }

  private boolean counts(int document, @Nullable Bits live) {
    if (part.isEmpty()) {
      return live == null || live.get(document);
    }
    int leaf = ReaderUtil.subIndex(document, reader.leaves());
    LeafReaderContext context = reader.leaves().get(leaf);
    return part.get().holds(leaf, document - context.docBase);
  }
}
