package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds the articles that match a query and say nearly the same as a given one. */
final class NearDuplicates {
  private final AlikeArticles alike;
  private final LiveSearcher searcher;
  private final Weight weight;
  private final Order order;

  /**
   * @param weight of the query; it has to score where that is the order
   */
  NearDuplicates(AlikeArticles alike, LiveSearcher searcher, Weight weight, Order order) {
    this.alike = alike;
    this.searcher = searcher;
    this.weight = weight;
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
    var others = new ArrayList<Integer>();
    for (int other : alike.of(document).toArray()) {
      LeafReaderContext leaf = searcher.leaf(other);
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && matches(scorer, other - leaf.docBase)) {
        if (rank(leaf.reader(), other - leaf.docBase, scorer).compareTo(rank) < 0) {
          return new Group(false, others);
        }
        others.add(other);
      }
    }
    return new Group(true, others);
  }

  private static boolean matches(Scorer scorer, int document) throws IOException {
    TwoPhaseIterator checked = scorer.twoPhaseIterator();
    DocIdSetIterator matching = checked == null ? scorer.iterator() : checked.approximation();
    return matching.advance(document) == document && (checked == null || checked.matches());
  }

  private Rank rank(LeafReader reader, int document, Scorer scorer) throws IOException {
    return switch (order) {
      case SCORE -> Rank.ofScore(reader, document, scorer.score());
      case DATE -> Rank.ofDate(reader, document);
    };
  }
}
