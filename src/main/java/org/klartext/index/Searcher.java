package org.klartext.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.figures.TermCounts;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryParser;
import org.klartext.index.schema.Schema;
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
  /** Of a commit's id; its last bytes differ from commit to commit, the first from process to process. */
  private static final int VERSION_BYTES = 6;

  static {
    IndexSearcher.setMaxClauseCount(QueryParser.MOST_WORDS * 100);
  }

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final FieldTotals totals;
  private final LiveSearcher patient;
  private final Commit commit;
  private final Failures failures;

  private Searcher(IndexFolder folder, FSDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    totals = new FieldTotals(reader);
    patient = LiveSearcher.patient(reader, totals);
    commit = Commit.of(reader, folder);
    failures = new Failures(folder);
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
    SegmentInfos read = infos();
    byte[] id = read.getId();
    return read.getGeneration() + "-" + HexFormat.of().formatHex(id, id.length - VERSION_BYTES, id.length);
  }

  private SegmentInfos infos() {
    return ((StandardDirectoryReader) reader).getSegmentInfos();
  }

  /** Whether nothing was committed since it was opened. */
  public boolean isCurrent() throws IOException {
    // By its id: an index made anew may have come to the same number.
    return failures.told(
        () -> Arrays.equals(SegmentInfos.readLatestCommit(directory).getId(), infos().getId()));
  }

  /** How many articles there are. */
  public long articles() throws IOException {
    return patient.count(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
  }

  /**
   * The articles that match.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return asked(request, Search::hits);
  }

  /**
   * The numbers of the articles that match, in their order, good for this searcher alone; no article is read. For
   * measuring: what finding costs without showing.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public List<Integer> numbers(SearchRequest request) throws IOException {
    return asked(request, Search::numbers);
  }

  /**
   * The matches, a line each. To sort them by what stands beside, all lines are looked at, up to a bound.
   *
   * @param request {@code limit} is the number of lines
   * @param words how many are shown on either side
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public Concordance concordance(SearchRequest request, KwicOrder order, int words) throws IOException {
    return asked(request, search -> search.concordance(order, words));
  }

  /**
   * The articles that match, counted by facets.
   *
   * @param most values of each facet
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public List<FacetCounts> facets(SearchRequest request, List<Facet> facets, int most) throws IOException {
    return asked(request, search -> search.facets(facets, most));
  }

  /** Figures over the words and errors of the index; they take the time they need. */
  public CorpusFigures figures() {
    return new CorpusFigures(failures, patient, commit);
  }

  /** What is asked of a search. */
  private interface Question<T> {
    T of(Search search) throws IOException;
  }

  private <T> T asked(SearchRequest request, Question<T> question) throws IOException {
    Deadline deadline = Deadline.in(request.time());
    return failures.told(
        () -> {
          Asked asked = Asked.of(request);
          LiveSearcher searcher = LiveSearcher.hurried(reader, totals, deadline, asked.enumerates());
          return question.of(new Search(request, asked, searcher, commit));
        });
  }

  /** The articles that mention an entity, {@code limit} of them as examples. */
  public EntityMentions mentionsOf(String entity, int limit) throws IOException {
    return failures.told(() -> new MentionSearch(patient, commit).of(entity, limit));
  }

  /**
   * What a person should look at in the articles that match: doubts, and changes less sure than {@code sureFrom}, the most
   * frequent first.
   *
   * @param request {@code limit} and {@code after} count doubts
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public Doubts doubts(SearchRequest request, double sureFrom) throws IOException {
    return failures.told(
        () -> {
          DocumentSet part = commit.matching().of(patient, Asked.of(request).query());
          return new DoubtSearch(commit.stored(), part, sureFrom).after(request.after().map(DoubtPlace::ofCursor), request.limit());
        });
  }

  /** The article with this id. */
  public Optional<CleanArticle> article(String id) throws IOException {
    return failures.told(
        () -> {
          TopDocs found = patient.search(new TermQuery(new Term(Schema.ID, id)), 1);
          return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(commit.stored().read(found.scoreDocs[0].doc));
        });
  }

  /**
   * Gives every article, in the order of the files' paths (of their UTF-8 bytes) and within a file as it was read.
   * Memory: eight bytes an article.
   */
  public void forEach(Consumer<CleanArticle> action) throws IOException {
    everything(() -> commit.stored().forEach(action));
  }

  /**
   * Gives every article that matches, in the order of {@link #forEach(Consumer)}; limit and order of the request do not
   * count. Memory: eight bytes an article of the index.
   *
   * @throws QueryException if the query cannot be understood or asks for too much
   */
  public void forEach(SearchRequest request, Consumer<CleanArticle> action) throws IOException {
    everything(() -> commit.stored().forEach(MatchingArticles.find(patient, Asked.of(request).query()), action));
  }

  /** The same, but as the pipeline made the articles before any was judged. */
  public void forEachUnjudged(SearchRequest request, Consumer<CleanArticle> action) throws IOException {
    everything(() -> commit.stored().forEachModel(MatchingArticles.find(patient, Asked.of(request).query()), action));
  }

  /** Work that gives nothing back. */
  private interface Giving {
    void run() throws IOException;
  }

  private void everything(Giving giving) throws IOException {
    failures.told(
        () -> {
          giving.run();
          return giving;
        });
  }

  /** Counts over the whole index, most first, then by value. */
  public List<Count> counts(Figure figure) throws IOException {
    var counts = new ArrayList<Count>();
    everything(
        () ->
            new TermCounts(reader)
                .forEach(figure.field(), "", (value, count, articles) -> counts.add(new Count(value, count))));
    counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return counts;
  }

  /** The most frequent surfaces that are not right forms, applied or in doubt. */
  public List<SurfaceCount> garbles(int limit) throws IOException {
    var counts = new ArrayList<SurfaceCount>();
    everything(
        () ->
            new TermCounts(reader)
                .forEach(
                    Schema.MENTION,
                    "",
                    (term, count, articles) -> {
                      SurfaceCount counted = MentionTerm.parse(term).counted(count);
                      if (counted.mechanism() != Mechanism.EXACT) {
                        counts.add(counted);
                      }
                    }));
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
