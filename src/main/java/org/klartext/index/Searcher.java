package org.klartext.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.klartext.index.query.Names;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryParser;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;

/**
 * Finds articles in an index as it was when it was opened; later commits need another searcher. Safe for use by many
 * threads.
 *
 * <p>Methods throw {@link IOException} where the disk fails and {@link IndexUnavailableException} where the index is to
 * blame.
 */
public final class Searcher implements AutoCloseable {
  private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, text(Schema.ID), text(Schema.PATH));
  private static final Sort BY_DATE = new Sort(newestFirst(), text(Schema.ID), text(Schema.PATH));

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

  /** How many articles there are. */
  public long articles() throws IOException {
    return searcher.count(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
  }

  /**
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public SearchResult search(SearchRequest request) throws IOException {
    var expansions = new LinkedHashMap<String, List<String>>();
    Names names =
        surface -> {
          List<String> entities = request.names().entities(surface);
          if (!entities.isEmpty()) {
            expansions.put(surface, entities);
          }
          return entities;
        };
    Query query = query(request, names);
    try {
      TopDocs found = search(query, request);
      return new SearchResult(
          found.totalHits.value(),
          hits(query, found, request.limit()),
          expansions.entrySet().stream().map(entry -> new Expansion(entry.getKey(), entry.getValue())).toList());
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw new QueryException("the query stands for too many words; make it narrower", 1);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  static Query query(SearchRequest request, Names names) {
    QueryNode asked = new QueryParser(names, request.layer().field()).parse(request.query());
    return new QueryBuilder(request.layer(), request.language()).build(asked);
  }

  private TopDocs search(Query query, SearchRequest request) throws IOException {
    int most = Math.max(1, Math.min(request.limit(), reader.maxDoc()));
    Sort sort =
        switch (request.order()) {
          case SCORE -> BY_SCORE;
          case DATE -> BY_DATE;
        };
    TopDocs found = searcher.search(query, new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE));
    TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
    return found;
  }

  private List<Hit> hits(Query query, TopDocs found, int limit) throws IOException {
    var hits = new ArrayList<Hit>();
    var highlighter = new Highlighter(searcher, query);
    for (ScoreDoc place : found.scoreDocs) {
      if (hits.size() < limit) {
        CleanArticle article = stored.read(place.doc);
        hits.add(new Hit(article, place.score, highlighter.of(place.doc, article)));
      }
    }
    return hits;
  }

  /** The articles that mention an entity, {@code limit} of them as examples. */
  public EntityMentions mentionsOf(String entity, int limit) throws IOException {
    try {
      return new MentionSearch(stored).of(entity, limit);
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
    Query query = query(request, request.names());
    try {
      stored.forEach(searcher.search(query, new Matches(reader.maxDoc())), action);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw new QueryException("the query stands for too many words; make it narrower", 1);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** The same, but as the pipeline made the articles before any was judged. */
  public void forEachUnjudged(SearchRequest request, Consumer<CleanArticle> action) throws IOException {
    Query query = query(request, request.names());
    try {
      stored.forEachModel(searcher.search(query, new Matches(reader.maxDoc())), action);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** Counts over the whole index, most first, then by value. */
  public List<Count> counts(Figure figure) throws IOException {
    var counts = new ArrayList<Count>();
    try {
      new TermCounts(reader).forEach(figure.field(), "", (value, count) -> counts.add(new Count(value, count)));
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
              (term, count) -> {
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

  private static SortField text(String field) {
    return new SortField(field, SortField.Type.STRING);
  }

  private static SortField newestFirst() {
    var sort = new SortedNumericSortField(Schema.DATE, SortField.Type.LONG, true);
    sort.setMissingValue(Long.MIN_VALUE);
    return sort;
  }
}
