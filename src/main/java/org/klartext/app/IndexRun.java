package org.klartext.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.klartext.index.IndexSession;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.Ingested;
import org.klartext.record.CleanArticle;

/**
 * Brings an index up to date with a corpus, once.
 *
 * <p>Small files are read, made clear and written by one thread each, many at once. A large file (of records, mostly) is
 * read by the thread that runs all this, and its articles go to the others by the handful, so that neither memory nor
 * time hangs on how articles are packed. All results come back in the order of the corpus.
 *
 * <p>A commit never falls into the middle of a file: before it, all that is under way is finished.
 */
final class IndexRun {
  private static final long LARGE = 1 << 20;
  private static final int HANDFUL = 64;

  /** Articles between two commits; what a crash can cost. */
  private static final int COMMIT_EVERY = 20_000;

  private final IndexSession session;
  private final Function<Ingested, Outcome> work;
  private final IndexOptions options;
  private final IndexListener listener;
  private final FileMemory memory;
  private final Set<String> seen = new HashSet<>();
  private final List<String> unreadable = new ArrayList<>();
  private long filesRead;
  private long filesUnchanged;
  private long articles;
  private long rejected;
  private long skipped;
  private long ignored;
  private long committed;

  IndexRun(
      IndexSession session,
      Function<Ingested, Outcome> work,
      IndexOptions options,
      IndexListener listener,
      FileMemory memory) {
    this.memory = memory;
    this.session = session;
    this.work = work;
    this.options = options;
    this.listener = listener;
  }

  /** What came of a task: the end of a file, a part of one, or something that holds no articles. */
  private record Result(String file, long bytes, boolean endsFile, boolean unchanged, int articles, List<Ingested> left) {
    static Result told(Ingested what) {
      return new Result(what.path(), 0, false, false, 0, List.of(what));
    }

    static Result unchanged(CorpusFile file) {
      return new Result(file.path(), file.size(), true, true, 0, List.of());
    }
  }

  /** A piece of work for one thread. */
  private interface Task {
    Result run() throws IOException;
  }

  IndexSummary.Run run(List<Path> roots) throws IOException {
    Corpus corpus = Corpus.of(roots, options.ingest());
    if (listener.wantsTotal()) {
      try (Stream<CorpusFile> files = corpus.files()) {
        listener.begins(files.mapToLong(CorpusFile::size).sum());
      }
    }
    try (var conveyor = new Conveyor<Task, Result>(options.threads(), IndexRun::done, this::take);
        Stream<CorpusFile> files = corpus.files()) {
      files.forEachOrdered(file -> put(file, conveyor));
      conveyor.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
    String held = removalHeld(roots);
    long removed = held.isEmpty() && !options.keepsMissing() ? session.removeUnless(this::stays) : 0;
    session.commit();
    return new IndexSummary.Run(filesRead, filesUnchanged, removed, articles, rejected, skipped, ignored, held);
  }

  private static Result done(Task task) {
    try {
      return task.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(CorpusFile file, Conveyor<Task, Result> conveyor) {
    if (!file.mayHoldArticles()) {
      unreadable.add(file.path());
      file.read(what -> conveyor.put(() -> Result.told(what)));
      return;
    }
    seen.add(file.path());
    if (file.size() < LARGE) {
      conveyor.put(() -> whole(file));
    } else {
      inHandfuls(file, conveyor);
    }
    if (articles - committed >= COMMIT_EVERY) {
      conveyor.finish();
      commit();
    }
  }

  private void commit() {
    try {
      session.commit();
      committed = articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result whole(CorpusFile file) throws IOException {
    String digest = digest(file);
    if (isUnchanged(file, digest)) {
      return Result.unchanged(file);
    }
    var clean = new ArrayList<CleanArticle>();
    var left = new ArrayList<Ingested>();
    file.read(what -> sort(work.apply(what), clean, left));
    boolean isBroken = clean.isEmpty() && left.stream().anyMatch(Ingested.Rejected.class::isInstance);
    if (!isBroken) {
      session.replaceFile(file.path(), digest, clean);
    }
    return new Result(file.path(), file.size(), true, false, clean.size(), left);
  }

  private void inHandfuls(CorpusFile file, Conveyor<Task, Result> conveyor) {
    String digest = digest(file);
    try {
      if (isUnchanged(file, digest)) {
        conveyor.put(() -> Result.unchanged(file));
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var begun = new boolean[1];
    var before = new long[1];
    var handful = new ArrayList<Ingested>();
    file.read(
        what -> {
          handful.add(what);
          if (handful.size() == HANDFUL) {
            putHandful(file, digest, before[0], handful, begun, conveyor);
            before[0] += HANDFUL;
          }
        });
    putHandful(file, digest, before[0], handful, begun, conveyor);
    conveyor.put(() -> new Result(file.path(), file.size(), true, false, 0, List.of()));
  }

  /** What the file gave before is taken out when its first article has come, in this thread, before any is put in. */
  private void putHandful(
      CorpusFile file,
      String digest,
      long before,
      List<Ingested> handful,
      boolean[] begun,
      Conveyor<Task, Result> conveyor) {
    List<Ingested> part = List.copyOf(handful);
    handful.clear();
    if (!begun[0] && part.stream().anyMatch(Ingested.Read.class::isInstance)) {
      begun[0] = true;
      try {
        session.removeFile(file.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    conveyor.put(
        () -> {
          var clean = new ArrayList<CleanArticle>();
          var left = new ArrayList<Ingested>();
          part.forEach(what -> sort(work.apply(what), clean, left));
          session.addToFile(file.path(), digest, before, clean);
          return new Result(file.path(), 0, false, false, clean.size(), left);
        });
  }

  private static void sort(Outcome outcome, List<CleanArticle> clean, List<Ingested> left) {
    switch (outcome) {
      case Outcome.Cleaned cleaned -> clean.add(cleaned.article());
      case Outcome.Left other -> left.add(other.what());
    }
  }

  private boolean isUnchanged(CorpusFile file, String digest) throws IOException {
    return !options.rereads() && !digest.isEmpty() && !digest.startsWith(" ") && session.isUnchanged(file.path(), digest);
  }

  /** Of the bytes and of how they are read. */
  private String digest(CorpusFile file) {
    boolean usual = options.ingest().equals(IndexOptions.DEFAULT.ingest());
    String bytes = memory.digest(file);
    return usual ? bytes : bytes + " " + options.ingest();
  }

  private void take(Result result) {
    articles += result.articles();
    for (Ingested what : result.left()) {
      count(what);
      listener.left(what);
    }
    if (result.endsFile()) {
      if (result.unchanged()) {
        filesUnchanged++;
      } else {
        filesRead++;
      }
      listener.fileDone(result.file(), result.bytes());
    }
  }

  private void count(Ingested what) {
    switch (what) {
      case Ingested.Rejected no -> rejected++;
      case Ingested.Skipped other -> skipped++;
      case Ingested.Ignored other -> ignored++;
      case Ingested.Read read -> {}
    }
  }

  /** A root that is not there may be a disk that is not mounted: its articles are not gone for that. */
  private String removalHeld(List<Path> roots) {
    if (options.keepsMissing()) {
      return "";
    }
    for (Path root : roots) {
      if (!Files.exists(root)) {
        return root + " is not there";
      }
    }
    return seen.isEmpty() ? "the corpus holds no files" : "";
  }

  private boolean stays(String file) {
    return seen.contains(file) || unreadable.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
  }
}
