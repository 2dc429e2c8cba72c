package org.klartext.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.klartext.article.Article;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.knowledge.Knowledge;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.record.CleanArticle;

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
}
