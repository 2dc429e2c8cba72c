package org.klartext.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long one thing takes, measured many times after warming up. */
final class Timing {
  private static final int ROUNDS = 3;

  /** On a busy machine the compiler needs its time too, and what is measured first must not be measured half compiled. */
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final long[] nanos;

  private Timing(long[] nanos) {
    this.nanos = nanos;
  }

  /** What is measured; the number says which of several inputs. */
  interface Task {
    Object run(int number) throws Exception;
  }

  /** {@code times} runs after two seconds that do not count; the fastest of three rounds by its median. */
  static Timing of(int times, Task task) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < times || System.nanoTime() - begin < WARM_UP_NANOS; i++) {
      consume(task.run(i));
    }
    long[] best = new long[0];
    for (int round = 0; round < ROUNDS; round++) {
      var nanos = new long[times];
      for (int i = 0; i < times; i++) {
        long start = System.nanoTime();
        Object result = task.run(i);
        nanos[i] = System.nanoTime() - start;
        consume(result);
      }
      Arrays.sort(nanos);
      if (best.length == 0 || nanos[times / 2] < best[times / 2]) {
        best = nanos;
      }
    }
    return new Timing(best);
  }

  private static void consume(Object result) {
    if (result.hashCode() == 0x5eed) {
      System.out.print("");
    }
  }

  double p50() {
    return nanos[nanos.length / 2] / 1e6;
  }

  double p99() {
    return nanos[nanos.length * 99 / 100] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms", p50(), p99());
  }
}
