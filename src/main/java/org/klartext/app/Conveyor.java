package org.klartext.app;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things with several threads and gives the results in the order the things came in.
 *
 * <p>Things are put on by one thread, which also takes the results off; when as many are under way as may be, {@link
 * #put} waits for the first of them. So memory does not grow with the number of things.
 *
 * @param <I> what goes in
 * @param <O> what comes out
 */
final class Conveyor<I, O> implements AutoCloseable {
  /** Things under way for each thread: enough that none waits for a slow one at the front. */
  private static final int DEPTH = 8;

  private final ExecutorService workers;
  private final int most;
  private final Function<I, O> work;
  private final Consumer<O> sink;
  private final ArrayDeque<Future<O>> underWay = new ArrayDeque<>();

  /**
   * Starts the threads.
   *
   * @param threads at least one
   * @param work done by the threads; safe for use by many of them
   * @param sink takes each result, in the thread that puts things on
   */
  Conveyor(int threads, Function<I, O> work, Consumer<O> sink) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads; there must be at least one");
    }
    workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("klartext-", 1).daemon().factory());
    most = threads * DEPTH;
    this.work = work;
    this.sink = sink;
  }

  /** Puts one thing on; gives the results that are ready to the sink. Throws what the work threw. */
  void put(I thing) {
    underWay.add(workers.submit(() -> work.apply(thing)));
    while (underWay.size() >= most || !underWay.isEmpty() && underWay.peek().isDone()) {
      takeFirst();
    }
  }

  /** Waits for all results. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    try {
      sink.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Waits for what the threads are just doing and stops them; what is left is dropped. Nobody is interrupted: that
   * would close the files of an index in the hands of its writer.
   */
  @Override
  public void close() {
    underWay.forEach(future -> future.cancel(false));
    workers.close();
  }
}
