package org.klartext.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When an answer is due. Once it has passed it stays so, also where the work could still have been ended. */
final class Deadline implements QueryTimeout {
  private final long start = System.nanoTime();
  private final long nanos;
  private boolean isPassed;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /** Begins now. */
  static Deadline in(Duration time) {
    return new Deadline(time.compareTo(Duration.ofDays(1)) < 0 ? time.toNanos() : Long.MAX_VALUE);
  }

  static Deadline never() {
    return new Deadline(Long.MAX_VALUE);
  }

  /** Whether anybody who looked saw it pass. */
  boolean isSeenToPass() {
    return isPassed;
  }

  /**
   * Whether it has passed.
   *
   * @throws OvertimeException if the calling thread is out of its own time, which no partial answer would save
   */
  @Override
  public boolean shouldExit() {
    TimeLimit.check();
    isPassed = isPassed || System.nanoTime() - start >= nanos;
    return isPassed;
  }
}
