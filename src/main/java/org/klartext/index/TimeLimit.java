package org.klartext.index;

import java.io.IOException;
import java.time.Duration;

/**
 * How long questions may take. Without one, as on the command line, they take the time they need.
 *
 * <pre>{@code
 * TimeLimit.within(Duration.ofSeconds(10), () -> searcher.search(request));
 * }</pre>
 *
 * <p>It holds for what the calling thread asks, and is looked at between articles and, while one is looked for, every few
 * hundred.
 */
public final class TimeLimit {
  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  private TimeLimit() {}

  /** What is asked. */
  public interface Work<T> {
    T result() throws IOException;
  }

  /**
   * Asks within a time.
   *
   * @throws OvertimeException if it takes longer
   */
  public static <T> T within(Duration time, Work<T> work) throws IOException {
    END.set(System.nanoTime() + time.toNanos());
    try {
      return work.result();
    } finally {
      END.remove();
    }
  }

  static void check() {
    Long end = END.get();
    if (end != null && System.nanoTime() - end > 0) {
      throw new OvertimeException();
    }
  }
}
