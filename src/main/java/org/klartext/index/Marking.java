package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.klartext.record.CleanArticle;

/**
 * Marks what a query matched in articles that were found elsewhere, as a search of an index of one's own would. They are
 * put into an index in memory; a page of hits costs some milliseconds.
 */
public final class Marking {
  private Marking() {}

  /**
   * What the request's query matched in each of {@code articles}, in their order.
   *
   * @throws org.klartext.index.query.QueryException if the query cannot be understood
   */
  public static List<Marks> of(SearchRequest request, List<CleanArticle> articles) throws IOException {
    var marks = new ArrayList<Marks>(articles.size());
    try (var directory = new ByteBuffersDirectory()) {
      write(articles, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LiveSearcher searcher = LiveSearcher.patient(reader, new FieldTotals(reader));
        Query query = Asked.of(request).query();
        var highlighter =
            new Highlighter(searcher, searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
        for (int number = 0; number < articles.size(); number++) {
          marks.add(highlighter.of(number, articles.get(number)));
        }
      }
    }
    return marks;
  }

  /** Nothing is merged, so that an article's number is its place. */
  private static void write(List<CleanArticle> articles, ByteBuffersDirectory directory) throws IOException {
    var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setUseCompoundFile(false);
    try (var writer = new IndexWriter(directory, config)) {
      for (CleanArticle article : articles) {
        writer.addDocument(
            ArticleDocument.judged(article, article, new Stamp(article.article().path(), "", ""), 0));
      }
    }
  }
}
