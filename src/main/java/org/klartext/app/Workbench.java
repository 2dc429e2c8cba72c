package org.klartext.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.article.Article;
import org.klartext.index.EntityMentions;
import org.klartext.index.Expansion;
import org.klartext.index.IndexSession;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.Searcher;
import org.klartext.index.query.QueryException;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.normalize.Judge;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;

/** The front door: everything Klartext does, over one body of knowledge. Safe for use by many threads. */
public final class Workbench {
  private final Knowledge knowledge;
  private final Pipeline pipeline;

  private Workbench(Knowledge knowledge, Pipeline pipeline) {
    this.knowledge = knowledge;
    this.pipeline = pipeline;
  }

  /** With the knowledge that comes with the program. */
  public static Workbench standard() {
    return of(Knowledge.builtIn());
  }

  public static Workbench of(Knowledge knowledge) {
    return new Workbench(knowledge, Pipelines.standard(knowledge));
  }

  /** One article made clear. */
  public CleanArticle normalize(Article article) {
    return pipeline.run(article);
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

  /** Who or what {@code name} can mean: a right name, a garbled one, a Chinese form, pinyin, an id. */
  public EntityAnswer entity(String name) {
    return new EntityLookup(knowledge).answer(name);
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
    Ledger ledger = LedgerFile.of(folder).read();
    try (IndexSession session = IndexSession.open(folder, fingerprint())) {
      session.judgeBy(new Judge(knowledge, ledger)::judge);
      run = new IndexRun(session, this::outcome, options, listener).run(roots);
    }
    return new IndexSurvey(knowledge).of(run, folder);
  }

  /**
   * Searches the index in {@code folder}; the request's names are those of this knowledge.
   *
   * @throws QueryException if the query cannot be understood
   * @throws IndexUnavailableException if there is no index that can be used
   */
  public SearchAnswer search(Path folder, SearchRequest request) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      SearchResult result = searcher.search(request.withNames(surface -> entitiesCalled(surface, searcher)));
      var expansions = new ArrayList<Expanded>();
      for (Expansion expansion : result.expansions()) {
        expansions.add(new Expanded(expansion.surface(), mentioned(expansion.entities(), searcher)));
      }
      return new SearchAnswer(result, expansions, !searcher.fingerprint().equals(fingerprint()));
    }
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
      searcher.forEach(request.withNames(surface -> entitiesCalled(surface, searcher)), sink);
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

  /**
   * What a word of a query names. Who looks for Gelsinger does not look for Kissinger, though Chinese calls both alike: of a
   * right name's namesakes those count that stood under it somewhere in the index.
   */
  private List<String> entitiesCalled(String surface, Searcher searcher) {
    List<Alias> aliases = knowledge.lookup(surface);
    boolean real = aliases.stream().anyMatch(this::isRightNameOfSomethingReal);
    return aliases.stream()
        .filter(alias -> !real || alias.how() != Mechanism.HOMOGRAPH || stoodUnder(surface, alias, searcher))
        .map(alias -> knowledge.id(alias.entity()))
        .distinct()
        .toList();
  }

  private boolean stoodUnder(String surface, Alias alias, Searcher searcher) {
    String folded = Folding.fold(surface);
    try {
      return searcher.mentionsOf(knowledge.id(alias.entity()), 0).surfaces().stream()
          .anyMatch(seen -> seen.mechanism() != Mechanism.EXACT && Folding.fold(seen.surface()).startsWith(folded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isRightNameOfSomethingReal(Alias alias) {
    EntityType type = knowledge.entity(alias.entity()).type();
    boolean right = alias.how() == Mechanism.EXACT && alias.surface().pivot().isEmpty();
    return right && type != EntityType.FICTIONAL && type != EntityType.COMMON;
  }

  /** Those that stand in the index; that a name could mean others is no news. */
  private List<Named> mentioned(List<String> entities, Searcher searcher) throws IOException {
    var mentioned = new ArrayList<Named>();
    for (String id : entities) {
      if (searcher.mentionsOf(id, 0).articles() > 0) {
        mentioned.add(new Named(id, knowledge.entity(id).map(Entity::name).orElse(id)));
      }
    }
    return mentioned;
  }
}
