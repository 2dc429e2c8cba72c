package org.klartext.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.klartext.record.CleanArticle;
import org.klartext.text.CleanSpan;
import org.klartext.text.NormalizedText;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** Finds where in an article a query matched, from the offsets in the index: nothing is analysed again. */
final class Highlighter {
  private final Weight weight;
  private final List<LeafReaderContext> leaves;

  Highlighter(IndexSearcher searcher, Query query) throws IOException {
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    leaves = searcher.getIndexReader().leaves();
  }

  Highlights of(int document, CleanArticle article) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    var clean = new Spans();
    var source = new Spans();
    if (matches != null) {
      NormalizedText text = article.text();
      for (Spans.Span span : matched(matches, Layer.CLEAN, article)) {
        SourceSpan there = text.toSource(new CleanSpan(span.start(), span.end()), Reach.TIGHT);
        clean.add(span.start(), span.end());
        source.add(there.start(), there.end());
      }
      for (Spans.Span span : matched(matches, Layer.SOURCE, article)) {
        CleanSpan there = text.toClean(new SourceSpan(span.start(), span.end()), Reach.TIGHT);
        source.add(span.start(), span.end());
        clean.add(there.start(), there.end());
      }
    }
    return new Snippets(article.text()).around(clean.merged(), source.merged());
  }

  private static List<Spans.Span> matched(Matches matches, Layer layer, CleanArticle article) throws IOException {
    var spans = new Spans();
    MatchesIterator places = matches.getMatches(Schema.field(layer, article.article().language()));
    while (places != null && places.next()) {
      spans.add(places.startOffset(), places.endOffset());
    }
    return spans.merged();
  }
}
