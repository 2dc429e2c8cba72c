package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.klartext.index.RankedArticles.Ranked;
import org.klartext.index.concordance.KwicLine;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounter;
import org.klartext.index.figures.FacetCounts;
import org.klartext.record.CleanArticle;

/** One request at work, with a searcher and a time of its own. What it has when time is up it gives as partial. */
final class Search {
  /** Lines that are sorted at most. */
  private static final int MOST_SORTED = 20_000;

  private final SearchRequest request;
  private final Asked asked;
  private final LiveSearcher searcher;
  private final Commit commit;
  private @Nullable Weight weight;

  Search(SearchRequest request, Asked asked, LiveSearcher searcher, Commit commit) {
    this.request = request;
    this.asked = asked;
    this.searcher = searcher;
    this.commit = commit;
  }

  /** One for all that is done with the query: each one looks up all of its words in every segment. */
  private Weight weight() throws IOException {
    Weight made = weight;
    if (made == null) {
      made = searcher.createWeight(searcher.rewrite(asked.query()), ScoreMode.TOP_SCORES, 1);
      weight = made;
    }
    return made;
  }

  SearchResult hits() throws IOException {
    var hits = new ArrayList<Hit>();
    whileTimeLasts(
        () -> {
          var highlighter = new Highlighter(searcher, weight());
          RankedArticles ranked = ranked(request.limit());
          Optional<Ranked> next = hits.size() < request.limit() ? ranked.next() : Optional.empty();
          while (next.isPresent()) {
            hits.add(hit(next.get(), highlighter));
            next = hits.size() < request.limit() ? ranked.next() : Optional.empty();
          }
        });
    return new SearchResult(total(hits.size()), hits, asked.expansions(), searcher.wasStopped());
  }

  private Hit hit(Ranked found, Highlighter highlighter) throws IOException {
    CleanArticle article = commit.stored().read(found.document());
    Marks marked = highlighter.of(found.document(), article);
    return new Hit(
        article,
        found.score(),
        marked.highlights(),
        marked.reasons(),
        found.alike(),
        Rank.of(request.order(), found.score(), article.article()).cursor());
  }

  List<Integer> numbers() throws IOException {
    var numbers = new ArrayList<Integer>();
    whileTimeLasts(
        () -> {
          RankedArticles ranked = ranked(request.limit());
          Optional<Ranked> next = numbers.size() < request.limit() ? ranked.next() : Optional.empty();
          while (next.isPresent()) {
            numbers.add(next.get().document());
            next = numbers.size() < request.limit() ? ranked.next() : Optional.empty();
          }
        });
    return numbers;
  }

  Concordance concordance(KwicOrder order, int words) throws IOException {
    int most = order == KwicOrder.ARTICLE ? request.limit() : MOST_SORTED;
    var lines = new ArrayList<KwicLine>();
    var further = new ArrayList<Ranked>();
    whileTimeLasts(
        () -> {
          var highlighter = new Highlighter(searcher, weight());
          RankedArticles ranked = ranked(request.limit() + 1);
          Optional<Ranked> next = ranked.next();
          while (lines.size() < most && next.isPresent()) {
            int document = next.get().document();
            CleanArticle article = commit.stored().read(document);
            for (Place place : highlighter.places(document, article)) {
              lines.add(KwicLine.of(article, place.clean(), place.source(), words));
            }
            next = ranked.next();
          }
          next.ifPresent(further::add);
        });
    boolean isCut = lines.size() > most || !further.isEmpty() || searcher.wasStopped();
    int sorted = lines.size();
    lines.sort(order.comparator());
    List<KwicLine> shown = lines.subList(0, Math.min(request.limit(), lines.size()));
    return new Concordance(total(0), shown, sorted, isCut, asked.expansions(), searcher.wasStopped());
  }

  List<FacetCounts> facets(List<Facet> facets, int most) throws IOException {
    var counter = new FacetCounter(commit.ordinals(), matching());
    var counts = new ArrayList<FacetCounts>();
    for (Facet facet : facets) {
      counts.add(counter.count(facet, most, searcher.wasStopped()));
    }
    return counts;
  }

  /** The articles, of which {@code step} will be asked for, most likely. */
  private RankedArticles ranked(int step) throws IOException {
    Order order = request.order();
    Optional<Rank> after = request.after().map(cursor -> Rank.ofCursor(cursor, order));
    Optional<NearDuplicates> duplicates =
        request.groupsDuplicates()
            ? Optional.of(new NearDuplicates(commit.alike(), searcher, weight(), order))
            : Optional.empty();
    return new RankedArticles(searcher, asked.query(), weight(), order, after, duplicates, step);
  }

  /** How many match; where time is up, how many are known to. */
  private long total(int known) throws IOException {
    return Math.max(known, matching().size());
  }

  /** All that match; where time is up, as many as were found. */
  private DocumentSet matching() throws IOException {
    if (!searcher.isOutOfTime()) {
      try {
        return commit.matching().of(searcher, asked.query());
      } catch (ExitingReaderException e) {
        // The searcher remembers that time was up.
      }
    }
    return new DocumentSet(searcher.getLeafContexts());
  }

  /** Part of the work, which may be broken off. */
  private interface Part {
    void run() throws IOException;
  }

  private void whileTimeLasts(Part part) throws IOException {
    if (searcher.isOutOfTime()) {
      return;
    }
    try {
      part.run();
    } catch (ExitingReaderException e) {
      // The searcher remembers that time was up.
    }
  }
}
