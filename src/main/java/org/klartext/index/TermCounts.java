package org.klartext.index;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Counts the terms of a field straight from the index, replaced and removed articles left out. */
final class TermCounts {
  private final IndexReader reader;

  TermCounts(IndexReader reader) {
    this.reader = reader;
  }

  /** Gives each term of {@code field} that begins with {@code prefix}, and how often it occurs; never zero. */
  void forEach(String field, String prefix, ObjLongConsumer<String> action) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    var start = new BytesRef(prefix);
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum values = terms.iterator();
    PostingsEnum postings = null;
    if (values.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = values.term(); term != null && StringHelper.startsWith(term, start); term = values.next()) {
      long count = 0;
      if (live == null) {
        count = values.totalTermFreq();
      } else {
        postings = values.postings(postings, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          count += live.get(postings.docID()) ? postings.freq() : 0;
        }
      }
      if (count > 0) {
        action.accept(term.utf8ToString(), count);
      }
    }
  }
}
