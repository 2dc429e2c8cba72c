package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.klartext.record.CleanArticle;

/** Finds the articles that mention an entity. */
final class MentionSearch {
  /** An article before it is read. */
  private record Found(int document, int mentions, String path) {
    static final Comparator<Found> MOST_FIRST =
        Comparator.comparingInt(Found::mentions).reversed().thenComparing(Found::path);
  }

  private final StoredArticles stored;
  private long articles;
  private long mentions;

  MentionSearch(StoredArticles stored) {
    this.stored = stored;
  }

  EntityMentions of(String entity, int limit) throws IOException {
    List<Found> most = most(entity, limit);
    var examples = new ArrayList<EntityMentions.Example>(most.size());
    for (Found found : most) {
      CleanArticle article = stored.read(found.document());
      examples.add(
          new EntityMentions.Example(
              article, article.mentions().stream().filter(mention -> mention.entity().equals(entity)).toList()));
    }
    var surfaces = new ArrayList<SurfaceCount>();
    new TermCounts(stored.reader())
        .forEach(
            Schema.MENTION,
            MentionTerm.prefix(entity),
            (term, count) -> surfaces.add(MentionTerm.parse(term).counted(count)));
    surfaces.sort(SurfaceCount.MOST_FIRST);
    return new EntityMentions(articles, mentions, surfaces, examples);
  }

  private List<Found> most(String entity, int limit) throws IOException {
    var queue = new PriorityQueue<Found>(Found.MOST_FIRST.reversed());
    for (LeafReaderContext context : stored.reader().leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      PostingsEnum postings = leaf.postings(new Term(Schema.ENTITY, entity), PostingsEnum.FREQS);
      SortedDocValues paths = DocValues.getSorted(leaf, Schema.PATH);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = postings.docID();
        if (live != null && !live.get(document)) {
          continue;
        }
        articles++;
        mentions += postings.freq();
        if (limit > 0 && paths.advanceExact(document)) {
          String path = paths.lookupOrd(paths.ordValue()).utf8ToString();
          queue.add(new Found(context.docBase + document, postings.freq(), path));
          if (queue.size() > limit) {
            queue.remove();
          }
        }
      }
    }
    var found = new ArrayList<>(queue);
    found.sort(Found.MOST_FIRST);
    return found;
  }
}
