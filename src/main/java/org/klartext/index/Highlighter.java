package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.klartext.record.CleanArticle;
import org.klartext.text.CleanSpan;
import org.klartext.text.NormalizedText;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** Finds where in an article a query matched, from the offsets in the index: nothing is analysed again. */
final class Highlighter {
  private final Weight weight;
  private final List<LeafReaderContext> leaves;

  Highlighter(IndexSearcher searcher, Weight weight) {
    this.weight = weight;
    leaves = searcher.getIndexReader().leaves();
  }

  Marks of(int document, CleanArticle article) throws IOException {
    Matches matches = matches(document);
    NormalizedText text = article.text();
    var clean = new Spans();
    var source = new Spans();
    var reasons = new Reasons(article);
    List<Matched> inClean = matched(matches, Layer.CLEAN, article);
    reasons.add(inClean, Layer.CLEAN);
    for (Matched matched : inClean) {
      for (Spans.Span word : matched.words()) {
        SourceSpan there = text.toSource(new CleanSpan(word.start(), word.end()), Reach.TIGHT);
        clean.add(word.start(), word.end());
        source.add(there.start(), there.end());
      }
    }
    List<Matched> inSource = matched(matches, Layer.SOURCE, article);
    reasons.add(inSource, Layer.SOURCE);
    for (Matched matched : inSource) {
      for (Spans.Span word : matched.words()) {
        CleanSpan there = text.toClean(new SourceSpan(word.start(), word.end()), Reach.TIGHT);
        source.add(word.start(), word.end());
        clean.add(there.start(), there.end());
      }
    }
    return new Marks(new Snippets(text).around(clean.merged(), source.merged()), reasons.all());
  }

  /** The whole of each match, in the order of the source; what matched in both layers is one place. */
  List<Place> places(int document, CleanArticle article) throws IOException {
    Matches matches = matches(document);
    NormalizedText text = article.text();
    Set<Place> places = new LinkedHashSet<>();
    for (Matched matched : matched(matches, Layer.CLEAN, article)) {
      var here = new CleanSpan(matched.start(), matched.end());
      places.add(new Place(here, text.toSource(here, Reach.TIGHT)));
    }
    for (Matched matched : matched(matches, Layer.SOURCE, article)) {
      var here = new SourceSpan(matched.start(), matched.end());
      places.add(new Place(text.toClean(here, Reach.TIGHT), here));
    }
    return apart(places);
  }

  /** Of places that overlap in the source, the first and longest. */
  private static List<Place> apart(Set<Place> places) {
    var sorted = new ArrayList<>(places);
    sorted.sort(
        Comparator.comparingInt((Place place) -> place.source().start())
            .thenComparingInt(place -> -place.source().end())
            .thenComparingInt(place -> place.clean().start()));
    var apart = new ArrayList<Place>(sorted.size());
    int free = -1;
    for (Place place : sorted) {
      if (place.source().start() >= free) {
        apart.add(place);
        free = Math.max(place.source().end(), place.source().start() + 1);
      }
    }
    return apart;
  }

  private @Nullable Matches matches(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return weight.matches(leaf, document - leaf.docBase);
  }

  private static List<Matched> matched(
      @Nullable Matches matches, Layer layer, CleanArticle article) throws IOException {
    MatchesIterator places = matches == null ? null : matches.getMatches(layer.in(article.article().language()));
    if (places == null) {
      return List.of();
    }
    String text = layer == Layer.CLEAN ? article.text().clean() : article.article().source().value();
    return Matched.all(places, text, article.mentions(), layer, article.article().language());
  }
}
