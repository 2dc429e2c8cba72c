package org.klartext.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.duplicates.Signature;
import org.klartext.index.schema.Schema;

/**
 * Which articles of an index say nearly the same, whatever is searched for. What was looked up once is kept, since the
 * same articles come up again and again. Safe for use by many threads.
 */
final class AlikeArticles {
  private static final int MOST_KEPT = 100_000;
  private static final int[] NONE = {};

  private final List<LeafReaderContext> leaves;
  private final Map<Integer, int[]> kept = new ConcurrentHashMap<>();

  AlikeArticles(DirectoryReader reader) {
    leaves = reader.leaves();
  }

  /** The numbers of those nearly the same as an article, in rising order, without itself. */
  IntStream of(int document) throws IOException {
    int[] known = kept.get(document);
    if (known == null) {
      known = found(document);
      if (kept.size() < MOST_KEPT) {
        kept.put(document, known);
      }
    }
    return IntStream.of(known);
  }

  private int[] found(int document) throws IOException {
    LeafReaderContext own = leaves.get(ReaderUtil.subIndex(document, leaves));
    Optional<Signature> signature = signature(own.reader(), document - own.docBase);
    if (signature.isEmpty()) {
      return NONE;
    }
    var alike = new TreeSet<Integer>();
    for (LeafReaderContext leaf : leaves) {
      for (int candidate : sharingBand(leaf.reader(), signature.get())) {
        boolean isOther = leaf.docBase + candidate != document;
        if (isOther && signature(leaf.reader(), candidate).filter(signature.get()::isAlike).isPresent()) {
          alike.add(leaf.docBase + candidate);
        }
      }
    }
    return alike.stream().mapToInt(Integer::intValue).toArray();
  }

  private static SortedSet<Integer> sharingBand(LeafReader reader, Signature signature) throws IOException {
    var sharing = new TreeSet<Integer>();
    Terms bands = reader.terms(Schema.BAND);
    if (bands == null) {
      return sharing;
    }
    Bits live = reader.getLiveDocs();
    TermsEnum terms = bands.iterator();
    PostingsEnum postings = null;
    for (BytesRef band : signature.bands()) {
      if (terms.seekExact(band)) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(postings.docID())) {
            sharing.add(postings.docID());
          }
        }
      }
    }
    return sharing;
  }

  private static Optional<Signature> signature(LeafReader reader, int document) throws IOException {
    BinaryDocValues signatures = DocValues.getBinary(reader, Schema.SIGNATURE);
    return signatures.advanceExact(document)
        ? Optional.of(Signature.ofBytes(BytesRef.deepCopyOf(signatures.binaryValue()).bytes))
        : Optional.empty();
  }
}
