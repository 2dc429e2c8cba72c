package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.klartext.index.BestOfSegment.Found;

/**
 * The best articles; those of one score in the order of their ids, then of their paths.
 *
 * <p>Lucene's own sorting would look up the id of the worst kept in every segment. Here each segment keeps its own best,
 * compared by the numbers that ids have within it; letters are read only where articles of different segments have one
 * score, and then only of those that come first.
 */
final class BestArticles implements Collector {
  private final int most;
  private final Optional<Rank> after;
  private final List<BestOfSegment> segments = new ArrayList<>();
  private float[] top = new float[0];

  private BestArticles(int most, Optional<Rank> after) {
    this.most = most;
    this.after = after;
  }

  /**
   * The {@code most} best, or all there are if they are fewer.
   *
   * @param weight of the query, which scores
   * @param after only what comes after it
   */
  static List<ScoreDoc> of(LiveSearcher searcher, Weight weight, int most, Optional<Rank> after) throws IOException {
    var best = new BestArticles(most, after);
    searcher.search(weight, best);
    return best.all();
  }

  /** Goes from segment to segment; what has to be beaten is known from those before. */
  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) {
    if (!segments.isEmpty()) {
      addToTop(segments.getLast().scores());
    }
    float least = top.length < most ? 0 : top[0];
    var segment = new BestOfSegment(context, most, least, after);
    segments.add(segment);
    return segment;
  }

  private void addToTop(float[] scores) {
    float[] all = Arrays.copyOf(top, top.length + scores.length);
    System.arraycopy(scores, 0, all, top.length, scores.length);
    Arrays.sort(all);
    top = Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  private List<ScoreDoc> all() {
    var heads = new PriorityQueue<Head>();
    for (BestOfSegment segment : segments) {
      List<Found> best = segment.bestFirst();
      if (!best.isEmpty()) {
        heads.add(new Head(best));
      }
    }
    var all = new ArrayList<ScoreDoc>();
    while (all.size() < most && !heads.isEmpty()) {
      Head head = heads.remove();
      all.add(head.take());
      if (!head.isDone()) {
        heads.add(head);
      }
    }
    return all;
  }

  /** The best of a segment that have not been taken yet. */
  private static final class Head implements Comparable<Head> {
    private final List<Found> best;
    private int at;
    private @Nullable BytesRef id;

    Head(List<Found> best) {
      this.best = best;
    }

    boolean isDone() {
      return at == best.size();
    }

    ScoreDoc take() {
      id = null;
      return best.get(at++).place();
    }

    private BytesRef id() {
      BytesRef known = id;
      if (known == null) {
        known = best.get(at).id();
        id = known;
      }
      return known;
    }

    @Override
    public int compareTo(Head other) {
      Found found = best.get(at);
      Found otherFound = other.best.get(other.at);
      int greaterFirst = Float.compare(otherFound.score(), found.score());
      int byId = greaterFirst != 0 || this == other ? greaterFirst : id().compareTo(other.id());
      return byId != 0 || this == other ? byId : found.rank().compareTo(otherFound.rank());
    }
  }
}
