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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.klartext.index.TimeLimit;

/**
 * How much is worked on at once. Requests come in by the hundred, but the machine has few processors: each waits for a
 * place, in the order they came, and then has a time in which to answer. A route waits once, before it is called, unless
 * its {@link Load} says otherwise.
 *
 * <p>The body is read before that, so that nobody holds a place who is slow to send.
 */
public final class Workload implements HandlerWrapper {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long PATIENCE_SECONDS = 10;
  private static final int MOST_BODY = 2 << 20;
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

  private final Semaphore places;

  Workload(int places) {
    this.places = new Semaphore(places, true);
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
      return TimeLimit.within(LONGEST, work);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException(503, "Too much work", "too many are asking; ask again in a while");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(503, "Closing", "the server is being closed");
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
