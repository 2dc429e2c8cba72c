package org.klartext.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.klartext.article.Article;
import org.klartext.evaluate.Annotation;
import org.klartext.evaluate.AnnotationException;
import org.klartext.evaluate.AnnotationReader;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;

/**
 * Walks folders of articles whose annotations lie beside them: {@code a01.txt} and {@code a01.json}.
 *
 * <p>A folder in which no annotation lies holds right text. In one that has some, an article without is a mistake.
 */
final class Evaluator {
  private static final String TEXT = ".txt";
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final char REPLACEMENT = '\ufffd';

  private final IngestOptions options;
  private final int threads;
  private final Map<Path, Boolean> annotated = new HashMap<>();

  Evaluator(IngestOptions options, int threads) {
    this.options = options;
    this.threads = threads;
  }

  /**
   * An article with its annotation.
   *
   * @param path folder and file, as a person would type them
   * @param isWhole whether the article's source is what stands in the file, space at its ends aside
   */
  record Sample(String path, Article article, Annotation annotation, boolean isWhole) {}

  /** What came of one place in a folder: a sample, or why there is none. */
  private record Step<R>(Optional<R> result, Optional<Ingested> left) {}

  /**
   * Works on all samples, in the order of folders and paths.
   *
   * @param work done by several threads
   * @param listener told of what could not be read or has a malformed annotation, and of each file that is done
   */
  <R> List<R> forEach(List<Path> folders, Function<Sample, R> work, IndexListener listener) {
    if (listener.wantsTotal()) {
      listener.begins(total(folders));
    }
    var results = new ArrayList<R>();
    for (Path folder : folders) {
      Consumer<Step<R>> sink =
          step -> {
            step.result().ifPresent(results::add);
            step.left().ifPresent(listener::left);
          };
      try (var conveyor = new Conveyor<Ingested, Step<R>>(threads, read -> step(folder, read, work), sink);
          Stream<CorpusFile> files = Corpus.of(List.of(folder), options).files()) {
        files.forEachOrdered(
            file -> {
              file.read(conveyor::put);
              listener.fileDone(file.path(), file.size());
            });
        conveyor.finish();
      }
    }
    return results;
  }

  private long total(List<Path> folders) {
    try (Stream<CorpusFile> files = Corpus.of(folders, options).files()) {
      return files.filter(CorpusFile::mayHoldArticles).mapToLong(CorpusFile::size).sum();
    }
  }

  private <R> Step<R> step(Path folder, Ingested read, Function<Sample, R> work) {
    if (!(read instanceof Ingested.Read one)) {
      return new Step<>(Optional.empty(), Optional.of(read));
    }
    Path file = Files.isDirectory(folder) ? folder.resolve(one.file()) : folder;
    String path = file + one.article().path().substring(one.file().length());
    try {
      var sample = new Sample(path, one.article(), annotation(file), isWhole(file, one.article()));
      return new Step<>(Optional.of(work.apply(sample)), Optional.empty());
    } catch (AnnotationException e) {
      return new Step<>(Optional.empty(), Optional.of(new Ingested.Rejected(path, e.problem())));
    } catch (IOException | RuntimeException e) {
      return new Step<>(Optional.empty(), Optional.of(new Ingested.Rejected(path, "cannot be evaluated: " + e)));
    }
  }

  private Annotation annotation(Path file) throws IOException {
    Path beside = annotationOf(file);
    if (Files.exists(beside)) {
      return AnnotationReader.read(beside);
    }
    if (hasAnnotations(file.toAbsolutePath().resolveSibling(""))) {
      throw new AnnotationException(
          "no annotation " + beside.getFileName() + " beside it, though others have one — write {} if it is right text");
    }
    return Annotation.RIGHT;
  }

  private static Path annotationOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + ".json");
  }

  private synchronized boolean hasAnnotations(Path folder) {
    return annotated.computeIfAbsent(folder, Evaluator::holdsJson);
  }

  private static boolean holdsJson(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isWhole(Path file, Article article) throws IOException {
    if (!file.toString().endsWith(TEXT)) {
      return true;
    }
    String raw = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    boolean otherCharset = raw.indexOf(REPLACEMENT) >= 0;
    return otherCharset || raw.replace(BYTE_ORDER_MARK, "").strip().equals(article.source().value().strip());
  }
}
