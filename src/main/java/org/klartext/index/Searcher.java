package org.klartext.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.klartext.index.RankedArticles.Ranked;
import org.klartext.index.concordance.KwicLine;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounter;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.figures.TermCounts;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryParser;
import org.klartext.index.schema.Schema;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordException;

/**
 * Finds articles in an index as it was when it was opened; later commits need another searcher. Safe for use by many
 * threads.
 *
 * <p>Methods throw {@link IOException} where the disk fails and {@link IndexUnavailableException} where the index is to
 * blame.
 */
public final class Searcher implements AutoCloseable {
  /** Lines that are sorted at most. */
  private static final int MOST_SORTED = 20_000;

  /** Of a commit's random id. */
  private static final int VERSION_BYTES = 6;

  static {
    IndexSearcher.setMaxClauseCount(QueryParser.MOST_WORDS * 100);
  }

  private final IndexFolder folder;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final LiveSearcher searcher;
  private final StoredArticles stored;

  private Searcher(IndexFolder folder, FSDirectory directory, DirectoryReader reader) {
    this.folder = folder;
    this.directory = directory;
    this.reader = reader;
    searcher = new LiveSearcher(reader);
    stored = new StoredArticles(reader, folder);
  }

  /** Opens the last commit of the index in {@code path}. */
  public static Searcher open(Path path) throws IOException {
    var folder = new IndexFolder(path);
    folder.checkThere();
    try {
      FSDirectory directory = FSDirectory.open(path);
      try {
        if (folder.isMissing(directory)) {
          throw folder.missing();
        }
        folder.lastCommit(directory);
        return new Searcher(folder, directory, DirectoryReader.open(directory));
      } catch (IOException | RuntimeException | Error e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** The rules and knowledge the index was made by; where they are not today's, it should be made anew. */
  public String fingerprint() throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(Schema.FINGERPRINT_KEY, "");
  }

  /** Names the commit that is read: its number and part of its random id, since an index made anew counts from one. */
  public String version() {
    SegmentInfos commit = ((StandardDirectoryReader) reader).getSegmentInfos();
    return commit.getGeneration() + "-" + HexFormat.of().formatHex(commit.getId(), 0, VERSION_BYTES);
  }

  /** Whether nothing was committed since it was opened. */
  public boolean isCurrent() throws IOException {
    return reader.isCurrent();
  }

  /** How many articles there are. */
  public long articles() throws IOException {
    return searcher.count(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
  }

  /**
   * The articles that match.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return guarded(
        request,
        asked -> {
          var hits = new ArrayList<Hit>();
          var highlighter = new Highlighter(searcher, asked.query());
          RankedArticles ranked = ranked(request, asked.query());
          while (hits.size() < request.limit()) {
            Optional<Ranked> next = ranked.next();
            if (next.isEmpty()) {
              break;
            }
            Ranked found = next.get();
            CleanArticle article = stored.read(found.document());
            Highlighter.Marked marked = highlighter.of(found.document(), article);
            hits.add(
                new Hit(
                    article,
                    found.score(),
                    marked.highlights(),
                    marked.reasons(),
                    found.alike(),
                    Rank.of(request.order(), found.score(), article.article()).cursor()));
          }
          return new SearchResult(searcher.count(asked.query()), hits, asked.expansions());
        });
  }

  /**
   * The numbers of the articles that match, in their order, good for this searcher alone; no article is read. For
   * measuring: what finding costs without showing.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public List<Integer> numbers(SearchRequest request) throws IOException {
    return guarded(
        request,
        asked -> {
          var numbers = new ArrayList<Integer>();
          RankedArticles ranked = ranked(request, asked.query());
          while (numbers.size() < request.limit()) {
            Optional<Ranked> next = ranked.next();
            if (next.isEmpty()) {
              break;
            }
            numbers.add(next.get().document());
          }
          return numbers;
        });
  }

  /**
   * The matches, a line each. To sort them by what stands beside, all lines are looked at, up to a bound.
   *
   * @param request {@code limit} is the number of lines
   * @param words how many are shown on either side
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public Concordance concordance(SearchRequest request, KwicOrder order, int words) throws IOException {
    return guarded(
        request,
        asked -> {
          int most = order == KwicOrder.ARTICLE ? request.limit() : MOST_SORTED;
          var lines = new ArrayList<KwicLine>();
          var highlighter = new Highlighter(searcher, asked.query());
          RankedArticles ranked = ranked(request, asked.query());
          Optional<Ranked> next = ranked.next();
          while (lines.size() < most && next.isPresent()) {
            int document = next.get().document();
            CleanArticle article = stored.read(document);
            for (Place place : highlighter.places(document, article)) {
              lines.add(KwicLine.of(article, place.clean(), place.source(), words));
            }
            next = ranked.next();
          }
          boolean isCut = lines.size() > most || next.isPresent();
          int sorted = lines.size();
          lines.sort(order.comparator());
          List<KwicLine> shown = lines.subList(0, Math.min(request.limit(), lines.size()));
          return new Concordance(searcher.count(asked.query()), shown, sorted, isCut, asked.expansions());
        });
  }

  /**
   * The articles that match, counted by facets.
   *
   * @param most values of each facet
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public List<FacetCounts> facets(SearchRequest request, List<Facet> facets, int most) throws IOException {
    return guarded(
        request,
        asked -> {
          var counter = new FacetCounter(reader, DocumentSet.of(searcher, asked.query()));
          var counts = new ArrayList<FacetCounts>();
          for (Facet facet : facets) {
            counts.add(counter.count(facet, most));
          }
          return counts;
        });
  }

  /** Figures over the words and errors of the index. */
  public CorpusFigures figures() {
    return new CorpusFigures(folder, searcher, stored);
  }

  private RankedArticles ranked(SearchRequest request, Query query) throws IOException {
    Order order = request.order();
    Optional<Rank> after = request.after().map(cursor -> Rank.ofCursor(cursor, order));
    Optional<NearDuplicates> duplicates =
        request.groupsDuplicates() ? Optional.of(new NearDuplicates(searcher, query, order)) : Optional.empty();
    return new RankedArticles(searcher, query, order, after, duplicates, request.limit());
  }

  /** What is done with a query. */
  interface Search<T> {
    T of(Asked asked) throws IOException;
  }

  private <T> T guarded(SearchRequest request, Search<T> search) throws IOException {
    Asked asked = Asked.of(request);
    try {
      return search.of(asked);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw new QueryException("the query stands for too many words; make it narrower", 1);
    } catch (IllegalStateException e) {
      // What Lucene's intervals throw when an open ending stands for too many words.
      throw String.valueOf(e.getMessage()).contains("too many terms")
          ? new QueryException("an open ending beside NEAR stands for too many words; type more letters", 1)
          : e;
    } catch (RecordException e) {
      throw folder.damaged(e);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** The articles that mention an entity, {@code limit} of them as examples. */
  public EntityMentions mentionsOf(String entity, int limit) throws IOException {
    try {
      return new MentionSearch(searcher, stored).of(entity, limit);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** The article with this id. */
  public Optional<CleanArticle> article(String id) throws IOException {
    try {
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(stored.read(found.scoreDocs[0].doc));
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Gives every article, in the order of the files' paths (of their UTF-8 bytes) and within a file as it was read.
   * Memory: eight bytes an article.
   */
  public void forEach(Consumer<CleanArticle> action) throws IOException {
    try {
      stored.forEach(action);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Gives every article that matches, in the order of {@link #forEach(Consumer)}; limit and order of the request do not
   * count. Memory: eight bytes an article of the index.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public void forEach(SearchRequest request, Consumer<CleanArticle> action) throws IOException {
    guarded(
        request,
        asked -> {
          stored.forEach(Matches.of(searcher, asked.query()), action);
          return asked;
        });
  }

  /** The same, but as the pipeline made the articles before any was judged. */
  public void forEachUnjudged(SearchRequest request, Consumer<CleanArticle> action) throws IOException {
    guarded(
        request,
        asked -> {
          stored.forEachModel(Matches.of(searcher, asked.query()), action);
          return asked;
        });
  }

  /** Counts over the whole index, most first, then by value. */
  public List<Count> counts(Figure figure) throws IOException {
    var counts = new ArrayList<Count>();
    try {
      new TermCounts(reader).forEach(figure.field(), "", (value, count, articles) -> counts.add(new Count(value, count)));
    } catch (IOException e) {
      throw folder.translated(e);
    }
    counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return counts;
  }

  /** The most frequent surfaces that are not right forms, applied or in doubt. */
  public List<SurfaceCount> garbles(int limit) throws IOException {
    var counts = new ArrayList<SurfaceCount>();
    try {
      new TermCounts(reader)
          .forEach(
              Schema.MENTION,
              "",
              (term, count, articles) -> {
                SurfaceCount counted = MentionTerm.parse(term).counted(count);
                if (counted.mechanism() != Mechanism.EXACT) {
                  counts.add(counted);
                }
              });
    } catch (IOException e) {
      throw folder.translated(e);
    }
    counts.sort(SurfaceCount.MOST_FIRST);
    return List.copyOf(counts.subList(0, Math.min(limit, counts.size())));
  }

  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      // Both are closed, whatever happens to the other.
    }
  }
}
