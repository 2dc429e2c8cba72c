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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.klartext.index.figures.Association;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounter;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.figures.TermCounts;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;

/** Finds the articles that mention an entity. */
final class MentionSearch {
  /** An article before it is read. */
  private record Found(int document, int mentions, String path) {
    static final Comparator<Found> MOST_FIRST =
        Comparator.comparingInt(Found::mentions).reversed().thenComparing(Found::path);
  }

  private static final int MOST_MONTHS = 120;
  private static final int MOST_COMPANIONS = 50;

  private final LiveSearcher searcher;
  private final Commit commit;
  private final StoredArticles stored;
  private long articles;
  private long mentions;

  MentionSearch(LiveSearcher searcher, Commit commit) {
    this.searcher = searcher;
    this.commit = commit;
    stored = commit.stored();
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
            (term, count, in) -> surfaces.add(MentionTerm.parse(term).counted(count)));
    surfaces.sort(SurfaceCount.MOST_FIRST);
    if (limit == 0) {
      return new EntityMentions(articles, mentions, surfaces, List.of(), List.of(), examples);
    }
    DocumentSet found = commit.matching().of(searcher, new TermQuery(new Term(Schema.ENTITY, entity)));
    var facets = new FacetCounter(commit.ordinals(), found);
    List<Count> months =
        facets.count(Facet.MONTH, MOST_MONTHS).values().stream()
            .map(value -> new Count(value.value(), value.articles()))
            .toList();
    return new EntityMentions(
        articles, mentions, surfaces, months, company(entity, facets.count(Facet.ENTITY, MOST_COMPANIONS)), examples);
  }

  /** How closely others are tied to the entity, of those that stand with it most often. */
  private List<EntityMentions.Companion> company(String entity, FacetCounts together) throws IOException {
    var company = new ArrayList<EntityMentions.Companion>();
    for (FacetCounts.Value value : together.values()) {
      if (!value.value().equals(entity)) {
        int all = searcher.count(new TermQuery(new Term(Schema.ENTITY, value.value())));
        company.add(
            new EntityMentions.Companion(
                value.value(), value.articles(), all, Association.logDice(value.articles(), articles, all)));
      }
    }
    company.sort(
        Comparator.comparingDouble(EntityMentions.Companion::logDice)
            .reversed()
            .thenComparing(Comparator.comparingLong(EntityMentions.Companion::together).reversed())
            .thenComparing(EntityMentions.Companion::entity));
    return company;
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
