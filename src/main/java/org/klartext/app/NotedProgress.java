package org.klartext.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.klartext.app.IndexProgress.State;
import org.klartext.ingest.Ingested;

/** Notes how far an index is, twice a second, and tells another listener all it hears. */
final class NotedProgress implements IndexListener, AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final IndexListener other;
  private final ProgressFile file;
  private Instant since = now();
  private OptionalLong total = OptionalLong.empty();
  private long files;
  private long bytes;
  private long notedAt;

  NotedProgress(Path folder, IndexListener other) {
    this.other = other;
    file = new ProgressFile(folder);
  }

  /** A run begins. */
  void indexing() {
    since = now();
    total = OptionalLong.empty();
    files = 0;
    bytes = 0;
    note(State.INDEXING);
  }

  /** A run has ended, and the next change is waited for. */
  void watching() {
    since = now();
    note(State.WATCHING);
  }

  @Override
  public boolean wantsTotal() {
    return other.wantsTotal();
  }

  @Override
  public void begins(long size) {
    total = OptionalLong.of(size);
    other.begins(size);
  }

  @Override
  public void fileDone(String path, long size) {
    files++;
    bytes += size;
    if (System.nanoTime() - notedAt > PAUSE_NANOS) {
      note(State.INDEXING);
    }
    other.fileDone(path, size);
  }

  @Override
  public void left(Ingested what) {
    other.left(what);
  }

  private void note(State state) {
    file.write(new IndexProgress(state, since, files, bytes, total));
    notedAt = System.nanoTime();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    file.remove();
  }
}
