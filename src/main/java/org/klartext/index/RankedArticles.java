package org.klartext.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.klartext.index.schema.Schema;

/**
 * The articles that match a query, one after the other in their order. Near-duplicates are grouped if that is asked for:
 * an article is left out if one that is nearly the same comes before it. Whether it is hangs on these two alone, so that
 * pages fit together.
 */
final class RankedArticles {
  private static final int LARGEST_STEP = 1000;
  private static final int MOST_LOOKED_AT = 20_000;

  private final LiveSearcher searcher;
  private final Query query;
  private final Order order;
  private final Optional<NearDuplicates> duplicates;
  private final ArrayDeque<ScoreDoc> ahead = new ArrayDeque<>();
  private final Set<Integer> hidden = new HashSet<>();
  private @Nullable FieldDoc last;
  private int step;
  private int lookedAt;
  private boolean ended;

  /**
   * @param after where the page before ended
   * @param step how many articles will be asked for, most likely
   */
  RankedArticles(
      LiveSearcher searcher,
      Query query,
      Order order,
      Optional<Rank> after,
      Optional<NearDuplicates> duplicates,
      int step) {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.duplicates = duplicates;
    this.step = Math.clamp(step, 1, LARGEST_STEP);
    last = after.map(Rank::place).orElse(null);
  }

  /**
   * An article that was found.
   *
   * @param document its number
   * @param score how well it fits
   * @param rank its place
   * @param alike how many nearly the same match too and are left out for it
   */
  record Ranked(int document, float score, Rank rank, int alike) {}

  /** The next article; empty after the last. */
  Optional<Ranked> next() throws IOException {
    while (true) {
      if (ahead.isEmpty()) {
        look();
      }
      ScoreDoc found = ahead.poll();
      if (found == null) {
        return Optional.empty();
      }
      Rank rank = Rank.of(order, (FieldDoc) found);
      if (duplicates.isEmpty()) {
        return Optional.of(new Ranked(found.doc, found.score, rank, 0));
      }
      if (!hidden.contains(found.doc)) {
        NearDuplicates.Group group = duplicates.get().of(found.doc, rank);
        if (group.isFirst()) {
          hidden.addAll(group.others());
          return Optional.of(new Ranked(found.doc, found.score, rank, group.others().size()));
        }
      }
    }
  }

  /**
   * Ids are looked at only for those that are given, which is several times faster than for all that come into question.
   * Not if the last of them scores like one that would be left out: which of the two comes first is for their ids to say.
   */
  private boolean lookByScoreAlone(int most) throws IOException {
    ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(most + 1, null, 1)).scoreDocs;
    if (found.length > most && found[most - 1].score == found[most].score) {
      return false;
    }
    List<FieldDoc> ranks = places(Arrays.copyOf(found, Math.min(most, found.length)));
    ranks.sort(Comparator.comparing(doc -> Rank.of(order, doc)));
    ahead.addAll(ranks);
    last = ranks.isEmpty() ? null : ranks.getLast();
    ended = found.length <= most;
    lookedAt += ranks.size();
    step = Math.min(LARGEST_STEP, step * 4);
    return true;
  }

  /** With ids and paths, which are read in the order of the index. */
  private List<FieldDoc> places(ScoreDoc[] found) throws IOException {
    Arrays.sort(found, Comparator.comparingInt(doc -> doc.doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    var places = new ArrayList<FieldDoc>(found.length);
    int at = 0;
    while (at < found.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[at].doc, leaves));
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
      SortedDocValues paths = DocValues.getSorted(leaf.reader(), Schema.PATH);
      while (at < found.length && found[at].doc < leaf.docBase + leaf.reader().maxDoc()) {
        ScoreDoc doc = found[at++];
        int document = doc.doc - leaf.docBase;
        Rank rank = Rank.ofScore(doc.score, Rank.value(ids, document), Rank.value(paths, document));
        places.add(new FieldDoc(doc.doc, doc.score, rank.place().fields));
      }
    }
    return places;
  }

  private void look() throws IOException {
    if (ended || lookedAt >= MOST_LOOKED_AT) {
      return;
    }
    int most = Math.max(1, Math.min(step, searcher.getIndexReader().maxDoc()));
    if (order == Order.SCORE && last == null && lookByScoreAlone(most)) {
      return;
    }
    TopDocs found = searcher.search(query, new TopFieldCollectorManager(Rank.sort(order), most, last, 1));
    if (order == Order.SCORE) {
      for (ScoreDoc doc : found.scoreDocs) {
        doc.score = (Float) ((FieldDoc) doc).fields[0];
      }
    } else {
      TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
    }
    for (ScoreDoc doc : found.scoreDocs) {
      ahead.add(doc);
      last = (FieldDoc) doc;
    }
    ended = found.scoreDocs.length < most;
    lookedAt += found.scoreDocs.length;
    step = Math.min(LARGEST_STEP, step * 4);
  }
}
