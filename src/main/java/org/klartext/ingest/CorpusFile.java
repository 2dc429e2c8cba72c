package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of a corpus, not opened before someone asks.
 *
 * <p>To leave out what is known already, compare {@link #size()} and {@link #modified()}, or {@link #digest()}, before
 * {@link #read}. Different files may be read on different threads.
 */
public final class CorpusFile {
  private final String path;
  private final @Nullable Opening opening;
  private final long size;
  private final long modified;
  private final boolean regular;
  private final Optional<Ingested> verdict;
  private final FileKind kind;
  private final IngestOptions options;
  private @Nullable String digest;

  private CorpusFile(
      String path,
      @Nullable Opening opening,
      long size,
      long modified,
      boolean regular,
      FileKind kind,
      IngestOptions options,
      Optional<Ingested> verdict) {
    this.path = path;
    this.opening = opening;
    this.size = size;
    this.modified = modified;
    this.regular = regular;
    this.kind = kind;
    this.options = options;
    this.verdict = verdict;
  }

  /** Opens a file. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  static CorpusFile of(String path, Path file, long size, long modified, FileKind kind, IngestOptions options) {
    return new CorpusFile(
        path, () -> Files.newInputStream(file), size, modified, true, kind, options, Optional.empty());
  }

  /** Something named by the user that can be read once, such as a pipe. */
  static CorpusFile pipe(String path, Path file, FileKind kind, IngestOptions options) {
    return new CorpusFile(path, () -> Files.newInputStream(file), 0, 0, false, kind, options, Optional.empty());
  }

  /** Something that does not lie on this machine; it is read once, so that its articles carry no digest of it. */
  static CorpusFile elsewhere(String path, long size, Opening opening, FileKind kind, IngestOptions options) {
    return new CorpusFile(path, opening, size, 0, false, kind, options, Optional.empty());
  }

  static CorpusFile rejected(String path, String reason) {
    return known(path, new Ingested.Rejected(path, reason));
  }

  static CorpusFile ignored(String path) {
    return known(path, new Ingested.Ignored(path));
  }

  private static CorpusFile known(String path, Ingested verdict) {
    return new CorpusFile(
        path, null, 0, 0, false, FileKind.PLAIN_TEXT, IngestOptions.DEFAULT, Optional.of(verdict));
  }

  /** Relative to the corpus, with {@code /}; a root that cannot be read at all has the path the user gave. */
  public String path() {
    return path;
  }

  /** Bytes on disk, when it was found; 0 for what is no regular file. */
  public long size() {
    return size;
  }

  /** When it was last changed, in milliseconds since 1970 UTC; 0 for what is no regular file. */
  public long modified() {
    return modified;
  }

  /** Whether reading it may give articles: not for other kinds of files, links and what is missing. */
  public boolean mayHoldArticles() {
    return verdict.isEmpty();
  }

  /**
   * SHA-256 of the bytes on disk, in hex: reads the file, once. Empty if it cannot be read ({@link #read} then says
   * why), for what holds no articles and for pipes.
   */
  public synchronized String digest() {
    if (digest == null) {
      try {
        digest = regular ? scan().digest() : "";
      } catch (IOException e) {
        digest = "";
      }
    }
    return digest;
  }

  /**
   * Reads the file and gives what it holds, in the order of the file. Whatever is wrong with it becomes an
   * {@link Ingested.Rejected}; only what {@code consumer} throws is thrown.
   */
  public void read(Consumer<? super Ingested> consumer) {
    if (verdict.isPresent()) {
      consumer.accept(verdict.get());
    } else if (kind.format().hasRecords()) {
      new RecordReader(options).read(this, kind, consumer);
    } else {
      consumer.accept(document());
    }
  }

  private Ingested document() {
    try (DigestedInput raw = new DigestedInput(open());
        InputStream in = FileBytes.open(raw, kind.compression(), options.mostRatio())) {
      byte[] bytes = FileBytes.all(in, options.mostBytes());
      return new DocumentReader(options).read(kind.format(), bytes, raw.finish(path));
    } catch (Refusal e) {
      return new Ingested.Rejected(path, e.reason());
    } catch (IOException e) {
      return new Ingested.Rejected(path, FileBytes.reason(e));
    }
  }

  /** Size and digest as they are now. */
  ArticleMaker.Origin scan() throws IOException {
    try (DigestedInput in = new DigestedInput(open())) {
      return in.finish(path);
    }
  }

  InputStream open() throws IOException {
    if (opening == null) {
      throw new IOException("not a file");
    }
    return opening.open();
  }

  boolean isRegular() {
    return regular;
  }

  @Override
  public String toString() {
    return path;
  }
}
