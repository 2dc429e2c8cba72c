package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.schema.Schema;

/**
 * The best articles by score alone, and only those few then put in the order of their ids where scores are the same.
 *
 * <p>Sorting by id while searching looks up ids in every segment, not only those of the best. Score alone leaves open
 * which of the articles of the last score belong to the best; some more are therefore fetched. Where the last score
 * goes on beyond those too, this gives up.
 */
final class BestArticles {
  private static final int MORE = 40;

  private static final Comparator<FieldDoc> BY_RANK = Comparator.comparing(found -> Rank.of(Order.SCORE, found));

  private BestArticles() {}

  /**
   * The {@code most} best, or all there are if they are fewer, each with the values {@link Rank#sort} sorts by; empty
   * where only sorting can tell.
   */
  static Optional<List<FieldDoc>> of(IndexSearcher searcher, Query query, int most) throws IOException {
    int fetched = most + MORE;
    ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(fetched, 1)).scoreDocs;
    if (found.length == fetched && found[most - 1].score == found[fetched - 1].score) {
      return Optional.empty();
    }
    var best = new ArrayList<FieldDoc>();
    for (ScoreDoc doc : found) {
      if (best.size() >= most && doc.score < found[most - 1].score) {
        break;
      }
      best.add(placed(searcher.getLeafContexts(), doc));
    }
    Collections.sort(best, BY_RANK);
    return Optional.of(List.copyOf(best.subList(0, Math.min(most, best.size()))));
  }

  private static FieldDoc placed(List<LeafReaderContext> leaves, ScoreDoc doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
    BytesRef id = Rank.value(leaf.reader(), Schema.ID, doc.doc - leaf.docBase);
    BytesRef path = Rank.value(leaf.reader(), Schema.PATH, doc.doc - leaf.docBase);
    return new FieldDoc(doc.doc, doc.score, new Object[] {doc.score, id, path});
  }
}
