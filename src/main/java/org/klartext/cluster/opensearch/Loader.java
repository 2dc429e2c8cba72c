package org.klartext.cluster.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.klartext.record.CleanArticle;

/**
 * Loads articles into a cluster in bulks, several at once, and no faster than it takes them: {@link #put} waits while as many
 * are under way as may be. What the cluster cannot take now is sent again, article by article; an article has its own place,
 * so that sending it twice doubles nothing.
 */
public final class Loader implements AutoCloseable {
  private final Cluster cluster;
  private final LoadOptions options;
  private final DeadLetters deadLetters;
  private final ExecutorService senders;
  private final Semaphore places;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private List<ArticleLine> bulk = new ArrayList<>();
  private int bulkBytes;
  private long bytes;

  private Loader(Cluster cluster, LoadOptions options, DeadLetters deadLetters) {
    this.cluster = cluster;
    this.options = options;
    this.deadLetters = deadLetters;
    senders = Executors.newFixedThreadPool(options.inFlight());
    places = new Semaphore(options.inFlight());
  }

  /** A loader into the cluster's index, which has to be there. */
  public static Loader into(Cluster cluster, LoadOptions options, DeadLetters deadLetters) {
    return new Loader(cluster, options, deadLetters);
  }

  /**
   * Takes an article; waits while the cluster has enough to do.
   *
   * @throws ClusterException if one sent before could not be loaded, however often it was tried
   */
  public void put(CleanArticle article) {
    ArticleLine line = ArticleLine.of(article);
    if (!bulk.isEmpty() && bulkBytes + line.size() > options.bulkBytes()) {
      send();
    }
    bulk.add(line);
    bulkBytes += line.size();
    bytes += line.size();
  }

  /**
   * Waits until all is loaded and can be found.
   *
   * @throws ClusterException if an article could not be loaded, however often it was tried
   */
  public LoadSummary finish() {
    if (!bulk.isEmpty()) {
      send();
    }
    places.acquireUninterruptibly(options.inFlight());
    places.release(options.inFlight());
    throwFailure();
    Cluster.Answer answer = cluster.send("POST", "/" + cluster.index() + "/_refresh", new byte[0]);
    if (!answer.isDone()) {
      throw new ClusterException(cluster + " does not show what was loaded: " + answer.reason());
    }
    return new LoadSummary(articles.get(), refused.get(), retries.get(), bytes);
  }

  private void send() {
    List<ArticleLine> full = bulk;
    bulk = new ArrayList<>();
    bulkBytes = 0;
    places.acquireUninterruptibly();
    try {
      throwFailure();
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    senders.execute(
        () -> {
          try {
            BulkSending sending = new BulkSending(cluster, options.patience(), this::refuse);
            articles.addAndGet(sending.send(full));
            retries.addAndGet(sending.retries());
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
  }

  private synchronized void refuse(ArticleLine line, String reason) {
    refused.incrementAndGet();
    deadLetters.add(line.id(), line.path(), reason);
  }

  private void throwFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Waits for bulks that are under way; articles not yet sent are forgotten if {@link #finish} was not called. */
  @Override
  public void close() {
    senders.close();
  }
}
