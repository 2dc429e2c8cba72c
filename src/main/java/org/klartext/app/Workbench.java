package org.klartext.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.klartext.article.Article;
import org.klartext.evaluate.Judge;
import org.klartext.evaluate.Lesson;
import org.klartext.evaluate.ReplacementTable;
import org.klartext.evaluate.Verdict;
import org.klartext.index.EntityMentions;
import org.klartext.index.IndexSession;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.SearchRequest;
import org.klartext.index.Searcher;
import org.klartext.index.query.Names;
import org.klartext.index.query.QueryException;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.lookup.NameLookup;
import org.klartext.normalize.JudgementPass;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Resolver;
import org.klartext.resolve.Weights;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;

/** The front door: everything Klartext does, over one body of knowledge. Safe for use by many threads. */
public final class Workbench {
  private static final long WATCH_MILLIS = 1_000;

  private final Knowledge knowledge;
  private final LazyPipeline pipeline;
  private final NameLookup names;

  private Workbench(Knowledge knowledge, Supplier<Pipeline> pipeline) {
    this.knowledge = knowledge;
    this.pipeline = new LazyPipeline(pipeline);
    names = new NameLookup(knowledge);
  }

  /** With the knowledge that comes with the program. */
  public static Workbench standard() {
    return of(Knowledge.builtIn());
  }

  public static Workbench of(Knowledge knowledge) {
    return new Workbench(knowledge, () -> Pipelines.standard(knowledge));
  }

  /** The same with other weights, to try them. */
  public Workbench with(Weights weights) {
    return new Workbench(knowledge, () -> Pipelines.standard(knowledge, Resolver.of(knowledge, weights)));
  }

  /** What is known. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** One article made clear. */
  public CleanArticle normalize(Article article) {
    return pipeline.get().run(article);
  }

  /**
   * All articles of folders and files made clear, in the order of their paths.
   *
   * @param threads how many work at once; the outcomes are the same for any number
   * @param sink takes the outcomes, in the calling thread
   */
  public void normalize(List<Path> roots, IngestOptions options, int threads, Consumer<Outcome> sink) {
    try (var conveyor = new Conveyor<Ingested, Outcome>(threads, this::outcome, sink);
        Stream<CorpusFile> files = Corpus.of(roots, options).files()) {
      files.forEachOrdered(file -> file.read(conveyor::put));
      conveyor.finish();
    }
  }

  /** What becomes of what was read. An article on which a stage fails is rejected; the others go on. */
  public Outcome outcome(Ingested read) {
    return switch (read) {
      case Ingested.Read one -> cleaned(one.article());
      case Ingested.Rejected other -> new Outcome.Left(other);
      case Ingested.Skipped other -> new Outcome.Left(other);
      case Ingested.Ignored other -> new Outcome.Left(other);
    };
  }

  private Outcome cleaned(Article article) {
    try {
      return new Outcome.Cleaned(normalize(article));
    } catch (RuntimeException e) {
      return new Outcome.Left(new Ingested.Rejected(article.path(), "cannot be normalised: " + e));
    }
  }

  /**
   * How the articles of folders come out, held against the annotations that lie beside them; in their order. A folder
   * without annotations holds right text.
   *
   * @param threads how many work at once; the verdicts are the same for any number
   */
  public List<Verdict> evaluate(List<Path> folders, IngestOptions options, int threads, IndexListener listener) {
    return new Evaluator(options, threads)
        .forEach(folders, sample -> judged(sample, normalize(sample.article())), listener);
  }

  /** The same for a plain replacement table of the same surfaces. */
  public List<Verdict> evaluateTable(List<Path> folders, IngestOptions options, int threads, IndexListener listener) {
    var table = new ReplacementTable(knowledge);
    return new Evaluator(options, threads)
        .forEach(folders, sample -> judged(sample, table.apply(normalize(sample.article()))), listener);
  }

  /**
   * Learns weights from the articles of folders and the annotations beside them, and from what people judged; changes nothing.
   *
   * @param judged folders of indexes; of their articles those are left out whose source is that of another one
   * @param start the weights this workbench decides with, and to which those learnt are held
   * @throws IllegalArgumentException if too few articles are annotated
   * @throws IndexUnavailableException if one of the indexes cannot be used
   */
  public Learnt learn(
      List<Path> folders, List<Path> judged, IngestOptions options, int threads, Weights start, IndexListener listener)
      throws IOException {
    var lesson = new Lesson(knowledge, Resolver.of(knowledge, start));
    Function<Evaluator.Sample, WeightLearning.Taught> teach =
        sample -> new WeightLearning.Taught(sample, lesson.of(normalize(sample.article()), sample.annotation()));
    var taught = new ArrayList<>(new Evaluator(options, threads).forEach(folders, teach, listener));
    var judgements = new JudgedSamples(taught.stream().map(WeightLearning.Taught::sample).toList());
    for (Path folder : judged) {
      review(folder).forEachLesson(judgements::add);
    }
    judgements.samples().forEach(sample -> taught.add(teach.apply(sample)));
    return new Learnt(
        new WeightLearning(this, start).learn(taught), judgements.samples().size(), judgements.repeated());
  }

  private static Verdict judged(Evaluator.Sample sample, CleanArticle clean) {
    return Judge.judge(sample.path(), clean, sample.annotation(), sample.isWhole());
  }

  /** Who or what {@code name} can mean: a right name, a garbled one, a Chinese form, pinyin, an id. */
  public EntityAnswer entity(String name) {
    return new EntityLookup(knowledge, names).answer(name);
  }

  /** The name of the entity with this id; the id where nothing is known of it. */
  public String nameOf(String id) {
    return knowledge.entity(id).map(Entity::name).orElse(id);
  }

  /**
   * The entities that {@code name} may mean, likeliest first: also where only its beginning, its sound or nearly its
   * spelling is known, in traditional characters, or in pinyin with tones.
   */
  public List<RankedEntity> candidates(String name, int most) {
    return new EntityLookup(knowledge, names).candidates(name, most);
  }

  /** The entities of which somebody may be typing the name, likeliest first; those that a Chinese ear alone finds are left out. */
  public List<RankedEntity> suggestions(String typed, int most) {
    return candidates(typed, most).stream().filter(Workbench::isSpeltLike).toList();
  }

  private static boolean isSpeltLike(RankedEntity ranked) {
    return ranked.candidate().features().stream().anyMatch(feature -> !feature.name().equals("phonetic-chinese"));
  }

  /** What words of a query name, for an index that is kept elsewhere. */
  public Names names(SeenSurfaces seen) {
    return new QueryNames(knowledge, seen);
  }

  /**
   * Brings the index in {@code folder} up to date with a corpus: unchanged files are left alone, changed ones replaced,
   * and the articles of vanished ones taken out. Where there is no index, it is made.
   *
   * @throws IndexUnavailableException if the index is locked, damaged or of another schema
   */
  public IndexSummary index(List<Path> roots, Path folder, IndexOptions options, IndexListener listener)
      throws IOException {
    IndexSummary.Run run;
    try (IndexSession session = judging(folder);
        var noted = new NotedProgress(folder, listener)) {
      noted.indexing();
      run = new IndexRun(session, this::outcome, options, noted, new FileMemory()).run(roots);
    }
    return new IndexSurvey(knowledge).of(run, folder);
  }

  /** Articles that are written have what people judged of them put in. */
  private IndexSession judging(Path folder) throws IOException {
    Ledger ledger = LedgerFile.of(folder).read();
    IndexSession session = IndexSession.open(folder, fingerprint());
    session.judgeBy(new JudgementPass(knowledge, ledger)::judge);
    return session;
  }

  /**
   * Keeps the index in {@code folder} up to date with a corpus, until {@code watcher} has enough. Readers see each update
   * when they look for one ({@link OpenIndex#refresh}). Between updates the index is free for others.
   */
  public void watch(
      List<Path> roots, Path folder, IndexOptions options, IndexListener listener, WatchListener watcher)
      throws IOException, InterruptedException {
    var memory = new FileMemory();
    try (var changes = new FolderWatch(roots, folder);
        var noted = new NotedProgress(folder, listener)) {
      boolean isChanged = true;
      while (watcher.goesOn()) {
        if (isChanged) {
          changes.watchAll();
          try (IndexSession session = judging(folder)) {
            noted.indexing();
            watcher.upToDate(new IndexRun(session, this::outcome, options, noted, memory).run(roots));
          } catch (IOException | IndexUnavailableException e) {
            watcher.failed(e);
          }
          noted.watching();
        }
        isChanged = changes.await(WATCH_MILLIS);
      }
    }
  }

  /**
   * Searches the index in {@code folder}; the request's names are those of this knowledge.
   *
   * @throws QueryException if the query cannot be understood
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public SearchAnswer search(Path folder, SearchRequest request) throws IOException {
    try (OpenIndex index = open(folder)) {
      return index.search(request, true);
    }
  }

  /**
   * Opens the index in {@code folder} for many questions.
   *
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public OpenIndex open(Path folder) throws IOException {
    return new OpenIndex(folder, knowledge, fingerprint());
  }

  /** What another process, or this one, is doing to the index in {@code folder}; empty if nobody is at work. */
  public Optional<IndexProgress> progress(Path folder) {
    return new ProgressFile(folder).read();
  }

  /** The index in {@code folder} for many questions while others write it; it is opened at the first one. */
  public LiveIndex live(Path folder) {
    return new LiveIndex(this, folder);
  }

  /**
   * Where an entity stands in the index in {@code folder}.
   *
   * @param limit articles given as examples
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public EntityMentions mentions(Path folder, String entity, int limit) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      return searcher.mentionsOf(entity, limit);
    }
  }

  /**
   * Gives all articles of the index in {@code folder}, in the order of their paths; they are not held in memory.
   *
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public void forEach(Path folder, Consumer<CleanArticle> sink) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      searcher.forEach(sink);
    }
  }

  /**
   * Gives the articles that a query finds, in the order of their paths; the request's names are those of this knowledge, its
   * limit and order do not count.
   *
   * @throws QueryException if the query cannot be understood
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public void forEach(Path folder, SearchRequest request, Consumer<CleanArticle> sink) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      searcher.forEach(request.withNames(new QueryNames(knowledge, entity -> searcher.mentionsOf(entity, 0).surfaces())), sink);
    }
  }

  /** What people judged of the index in {@code folder}. */
  public Review review(Path folder) {
    return new Review(folder, knowledge, fingerprint());
  }

  /** Of all that decides what becomes of an article; where it changes, articles are made clear anew. */
  private String fingerprint() {
    return Pipelines.fingerprint(knowledge);
  }
}
