package org.klartext.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.klartext.index.IndexUnavailableException;

/**
 * An index that is asked while others write it: whoever opens it sees the last commit, at most half a second late.
 *
 * <pre>{@code
 * try (LiveIndex index = workbench.live(folder)) {
 *   index.open().search(SearchRequest.of("Ultraman"), true);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class LiveIndex implements AutoCloseable {
  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Workbench workbench;
  private final Path folder;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable OpenIndex opened;
  private volatile long lookedAt;

  LiveIndex(Workbench workbench, Path folder) {
    this.workbench = workbench;
    this.folder = folder;
  }

  /**
   * The index as it is now; not to be closed.
   *
   * @throws IndexUnavailableException if there is none that can be used
   */
  public OpenIndex open() throws IOException {
    OpenIndex index = opened;
    if (index == null) {
      return first();
    }
    if (System.nanoTime() - lookedAt > LATE_NANOS && looking.tryLock()) {
      try {
        look(index);
      } finally {
        looking.unlock();
      }
    }
    return index;
  }

  /** Looks for a newer commit at once, as after one of one's own. */
  public void refresh() throws IOException {
    looking.lock();
    try {
      OpenIndex index = opened;
      if (index != null) {
        look(index);
      }
    } finally {
      looking.unlock();
    }
  }

  private OpenIndex first() throws IOException {
    looking.lock();
    try {
      OpenIndex index = opened;
      if (index == null) {
        index = workbench.open(folder);
        opened = index;
        lookedAt = System.nanoTime();
      }
      return index;
    } finally {
      looking.unlock();
    }
  }

  /** Where the index is taken away to be made anew, the one before is shown until there is another. */
  private void look(OpenIndex index) throws IOException {
    try {
      index.refresh();
    } catch (IndexUnavailableException | java.nio.file.NoSuchFileException e) {
      // It stays as it was.
    } finally {
      lookedAt = System.nanoTime();
    }
  }

  @Override
  public void close() throws IOException {
    OpenIndex index = opened;
    if (index != null) {
      index.close();
    }
  }
}
