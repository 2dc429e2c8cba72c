package org.klartext.web.site;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.HandlerWrapper;
import io.javalin.security.RouteRole;
import io.javalin.security.Roles;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.klartext.index.TimeLimit;

/**
 * How much is worked on at once. Requests come in by the hundred, but the machine has few processors: each waits for a
 * place, in the order they came, and then has a time in which to answer. A route waits once, before it is called, unless
 * its {@link Load} says otherwise.
 *
 * <p>The body is read before that, so that nobody holds a place who is slow to send. The threads that work are not those
 * that listen: a search does not pause for a request that costs nothing.
 */
public final class Workload implements HandlerWrapper, AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long PATIENCE_SECONDS = 10;
  private static final int MOST_BODY = 2 << 20;
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

  private final Semaphore places;
  private final ExecutorService workers;

  Workload(int places) {
    this.places = new Semaphore(places, true);
    workers = Executors.newFixedThreadPool(places, Thread.ofPlatform().daemon().name("klartext-work-", 0).factory());
  }

  /** As this machine can bear. */
  public static Workload ofMachine() {
    return new Workload(2 * Runtime.getRuntime().availableProcessors());
  }

  @Override
  public Handler wrap(Endpoint endpoint) {
    Handler handler = endpoint.handler;
    if (!METHODS.contains(endpoint.method)) {
      return handler;
    }
    Roles given = endpoint.metadata(Roles.class);
    Set<RouteRole> roles = given == null ? Set.of() : given.getRoles();
    if (roles.contains(Load.NONE) || roles.contains(Load.PIECES)) {
      return handler;
    }
    return context -> {
      checkBody(context);
      piece(
          () -> {
            call(handler, context);
            return context;
          });
    };
  }

  /**
   * Works on one piece when there is a place.
   *
   * @throws ProblemException if there is none for long
   * @throws org.klartext.index.OvertimeException if it takes too long
   */
  public <T> T piece(TimeLimit.Work<T> work) throws IOException {
    enter();
    try {
      return workers.submit(() -> TimeLimit.within(LONGEST, work)).get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case IOException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(e);
      }
    } catch (InterruptedException | RejectedExecutionException e) {
      throw closing();
    } finally {
      places.release();
    }
  }

  /** Nothing more is worked on. */
  @Override
  public void close() {
    workers.shutdown();
  }

  /** Whether the server is being closed; what goes on for long looks at it now and then. */
  public boolean isClosed() {
    return workers.isShutdown();
  }

  private static ProblemException closing() {
    return new ProblemException(503, "Closing", "the server is being closed");
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException(503, "Too much work", "too many are asking; ask again in a while");
      }
    } catch (InterruptedException e) {
      throw closing();
    }
  }

  private static void checkBody(Context context) {
    boolean hasBody = !context.method().equals(HandlerType.GET);
    if (hasBody && context.bodyAsBytes().length > MOST_BODY) {
      throw new ProblemException(413, "Too large", "a body may have " + MOST_BODY + " bytes here");
    }
  }

  private static void call(Handler handler, Context context) throws IOException {
    try {
      handler.handle(context);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
