package org.klartext.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The articles that match a query, one after the other in their order. Near-duplicates are grouped if that is asked for:
 * an article is left out if one that is nearly the same comes before it. Whether it is hangs on these two alone, so that
 * pages fit together.
 *
 * <p>Where the time is up it ends, and its searcher says so.
 */
final class RankedArticles {
  private static final int LARGEST_STEP = 1000;
  private static final int MOST_LOOKED_AT = 20_000;

  private final LiveSearcher searcher;
  private final Query query;
  private final Weight weight;
  private final Order order;
  private final Optional<NearDuplicates> duplicates;
  private final ArrayDeque<ScoreDoc> ahead = new ArrayDeque<>();
  private final Set<Integer> hidden = new HashSet<>();
  private Optional<Rank> after;
  private @Nullable ScoreDoc last;
  private int step;
  private int lookedAt;
  private boolean ended;

  /**
   * @param weight of the query, which scores
   * @param after where the page before ended
   * @param step how many articles will be asked for, most likely
   */
  RankedArticles(
      LiveSearcher searcher,
      Query query,
      Weight weight,
      Order order,
      Optional<Rank> after,
      Optional<NearDuplicates> duplicates,
      int step) {
    this.searcher = searcher;
    this.query = query;
    this.weight = weight;
    this.order = order;
    this.after = after;
    this.duplicates = duplicates;
    this.step = Math.clamp(step, 1, LARGEST_STEP);
  }

  /**
   * An article that was found.
   *
   * @param document its number
   * @param score how well it fits
   * @param alike how many nearly the same match too and are left out for it
   */
  record Ranked(int document, float score, int alike) {}

  /** The next article; empty after the last. */
  Optional<Ranked> next() throws IOException {
    while (!searcher.isOutOfTime()) {
      if (ahead.isEmpty()) {
        look();
      }
      ScoreDoc found = ahead.poll();
      if (found == null) {
        return Optional.empty();
      }
      if (duplicates.isEmpty()) {
        return Optional.of(new Ranked(found.doc, found.score, 0));
      }
      if (!hidden.contains(found.doc)) {
        NearDuplicates.Group group = duplicates.get().of(found.doc, rank(found));
        if (group.isFirst()) {
          hidden.addAll(group.others());
          return Optional.of(new Ranked(found.doc, found.score, group.others().size()));
        }
      }
    }
    return Optional.empty();
  }

  private void look() throws IOException {
    if (ended || lookedAt >= MOST_LOOKED_AT) {
      return;
    }
    int most = Math.max(1, Math.min(step, searcher.getIndexReader().maxDoc()));
    if (last != null) {
      after = Optional.of(rank(last));
    }
    List<ScoreDoc> found =
        switch (order) {
          case SCORE -> BestArticles.of(searcher, weight, most, after);
          case DATE -> newest(most);
        };
    ahead.addAll(found);
    if (!found.isEmpty()) {
      last = found.getLast();
    }
    ended = found.size() < most;
    lookedAt += found.size();
    step = Math.min(LARGEST_STEP, step * 4);
  }

  private List<ScoreDoc> newest(int most) throws IOException {
    var byDate = new TopFieldCollectorManager(Rank.byDate(), most, after.map(Rank::place).orElse(null), 1);
    ScoreDoc[] found = searcher.search(query, byDate).scoreDocs;
    TopFieldCollector.populateScores(found, searcher, query);
    return Arrays.asList(found);
  }

  private Rank rank(ScoreDoc found) throws IOException {
    LeafReaderContext leaf = searcher.leaf(found.doc);
    int document = found.doc - leaf.docBase;
    return switch (order) {
      case SCORE -> Rank.ofScore(leaf.reader(), document, found.score);
      case DATE -> Rank.ofDate(leaf.reader(), document);
    };
  }
}
