package org.klartext.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.klartext.index.schema.Schema;

/**
 * Keeps the best articles of a segment, those of one score in the order of their ids and paths. Ids are compared by their
 * numbers in the segment; two articles of one id are rare, and only their paths are read.
 */
final class BestOfSegment implements LeafCollector {
  private final LeafReaderContext context;
  private final int most;
  private final Optional<Rank> after;
  private final PriorityQueue<Found> kept = new PriorityQueue<>(Collections.reverseOrder());
  private float least;
  private @Nullable Scorable scorer;
  private @Nullable SortedDocValues ids;
  private int afterId;

  /**
   * @param least what scores less is not wanted
   * @param after only what comes after it
   */
  BestOfSegment(LeafReaderContext context, int most, float least, Optional<Rank> after) {
    this.context = context;
    this.most = most;
    this.least = least;
    this.after = after;
  }

  /** An article with the number of its id; the better comes first. */
  final class Found implements Comparable<Found> {
    private final int document;
    private final float score;
    private final int id;

    Found(int document, float score, int id) {
      this.document = document;
      this.score = score;
      this.id = id;
    }

    @Override
    public int compareTo(Found other) {
      int greaterFirst = Float.compare(other.score, score);
      int byId = greaterFirst != 0 ? greaterFirst : Integer.compare(id, other.id);
      return byId != 0 || document == other.document ? byId : rank().compareTo(other.rank());
    }

    float score() {
      return score;
    }

    ScoreDoc place() {
      return new ScoreDoc(context.docBase + document, score);
    }

    /** Its letters. */
    BytesRef id() {
      try {
        return id < 0 ? new BytesRef() : BytesRef.deepCopyOf(ids().lookupOrd(id));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Rank rank() {
      return BestOfSegment.this.rank(document, score);
    }
  }

  @Override
  public void setScorer(Scorable scorer) throws IOException {
    this.scorer = scorer;
    if (least > 0) {
      scorer.setMinCompetitiveScore(least);
    }
  }

  @Override
  public void collect(int document) throws IOException {
    Scorable scoring = Objects.requireNonNull(scorer);
    float score = scoring.score();
    if (score < least || after.isPresent() && score > after.get().score()) {
      return;
    }
    SortedDocValues numbers = ids();
    var found = new Found(document, score, numbers.advanceExact(document) ? numbers.ordValue() : -1);
    if (after.isPresent() && !comesAfter(found, after.get())) {
      return;
    }
    if (kept.size() == most) {
      if (found.compareTo(kept.element()) > 0) {
        return;
      }
      kept.remove();
    }
    kept.add(found);
    if (kept.size() == most && kept.element().score > least) {
      least = kept.element().score;
      scoring.setMinCompetitiveScore(least);
    }
  }

  private SortedDocValues ids() throws IOException {
    SortedDocValues opened = ids;
    if (opened == null) {
      opened = DocValues.getSorted(context.reader(), Schema.ID);
      afterId = after.isPresent() ? opened.lookupTerm(after.get().id()) : 0;
      ids = opened;
    }
    return opened;
  }

  private boolean comesAfter(Found found, Rank place) {
    if (found.score < place.score()) {
      return true;
    }
    if (afterId < 0) {
      int next = -afterId - 1;
      return found.id >= next;
    }
    return found.id > afterId || found.id == afterId && found.rank().compareTo(place) > 0;
  }

  /** Of those kept, for what comes in later segments. */
  float[] scores() {
    var scores = new float[kept.size()];
    int i = 0;
    for (Found found : kept) {
      scores[i++] = found.score;
    }
    return scores;
  }

  List<Found> bestFirst() {
    var best = new ArrayList<>(kept);
    Collections.sort(best);
    return best;
  }

  private Rank rank(int document, float score) {
    try {
      return Rank.ofScore(context.reader(), document, score);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
