package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.duplicates.Signature;
import org.klartext.index.schema.Schema;

/** Finds the articles that match a query and say nearly the same as a given one. */
final class NearDuplicates {
  private final List<LeafReaderContext> leaves;
  private final Weight weight;
  private final Order order;

  NearDuplicates(LiveSearcher searcher, Query query, Order order) throws IOException {
    leaves = searcher.getIndexReader().leaves();
    ScoreMode mode = order == Order.SCORE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    this.order = order;
  }

  /**
   * Articles nearly the same as one.
   *
   * @param isFirst whether none of them comes before it
   * @param others their numbers; complete only if it is the first
   */
  record Group(boolean isFirst, List<Integer> others) {}

  Group of(int document, Rank rank) throws IOException {
    Optional<Signature> signature = signature(document);
    if (signature.isEmpty()) {
      return new Group(true, List.of());
    }
    var others = new ArrayList<Integer>();
    for (LeafReaderContext leaf : leaves) {
      if (!addMatching(leaf, document, rank, signature.get(), others)) {
        return new Group(false, others);
      }
    }
    return new Group(true, others);
  }

  private Optional<Signature> signature(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues signatures = DocValues.getBinary(leaf.reader(), Schema.SIGNATURE);
    return signatures.advanceExact(document - leaf.docBase)
        ? Optional.of(signature(signatures.binaryValue()))
        : Optional.empty();
  }

  private static Signature signature(BytesRef written) {
    return Signature.ofBytes(BytesRef.deepCopyOf(written).bytes);
  }

  /** Gives false as soon as one comes before the article. */
  private boolean addMatching(
      LeafReaderContext leaf, int document, Rank rank, Signature signature, List<Integer> others) throws IOException {
    List<Integer> alike = alike(leaf, document - leaf.docBase, signature);
    Scorer scorer = alike.isEmpty() ? null : weight.scorer(leaf);
    if (scorer == null) {
      return true;
    }
    TwoPhaseIterator checked = scorer.twoPhaseIterator();
    DocIdSetIterator matching = checked == null ? scorer.iterator() : checked.approximation();
    for (int other : alike) {
      int at = matching.docID() < other ? matching.advance(other) : matching.docID();
      if (at == other && (checked == null || checked.matches())) {
        if (rank(leaf.reader(), other, scorer).compareTo(rank) < 0) {
          return false;
        }
        others.add(leaf.docBase + other);
      }
    }
    return true;
  }

  private Rank rank(LeafReader reader, int document, Scorer scorer) throws IOException {
    return switch (order) {
      case SCORE -> Rank.ofScore(reader, document, scorer.score());
      case DATE -> Rank.ofDate(reader, document);
    };
  }

  /** In rising order, without the article itself. */
  private static List<Integer> alike(LeafReaderContext leaf, int document, Signature signature) throws IOException {
    LeafReader reader = leaf.reader();
    Bits live = reader.getLiveDocs();
    var candidates = new TreeSet<Integer>();
    PostingsEnum postings = null;
    for (BytesRef band : signature.bands()) {
      postings = reader.postings(new Term(Schema.BAND, band), PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int other = postings.docID();
        if (other != document && (live == null || live.get(other))) {
          candidates.add(other);
        }
      }
    }
    var alike = new ArrayList<Integer>();
    BinaryDocValues signatures = DocValues.getBinary(reader, Schema.SIGNATURE);
    for (int candidate : candidates) {
      if (signatures.advanceExact(candidate) && signature(signatures.binaryValue()).isAlike(signature)) {
        alike.add(candidate);
      }
    }
    return alike;
  }
}
