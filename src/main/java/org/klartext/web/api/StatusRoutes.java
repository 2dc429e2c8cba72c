package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.klartext.index.IndexUnavailableException;
import org.klartext.web.site.Json;
import org.klartext.web.site.Load;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/**
 * What state the index is in, and what is being done to it: asked for once, or told whenever it changes. Neither waits for
 * a place among the searches. Who listens has a thread, which costs next to nothing while it sleeps.
 */
final class StatusRoutes implements Routes {
  private static final String UNSTORED = "no-store";
  private static final int MOST_LISTENERS = 500;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** After so many pauses without news a sign of life is sent, by which both sides see that the other is there. */
  private static final int LONGEST_SILENCE = 30;

  private final Site site;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

  StatusRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/status", this::status, Load.NONE);
    routes.get(Paths.ROOT + "/events", this::events, Load.NONE);
  }

  private void status(Context context) throws IOException {
    Parameters.of(context);
    context.header("Cache-Control", UNSTORED);
    Json.object(context, IndexStatus.of(site)::write);
  }

  /** Server-sent events: the state now, and again whenever it is another one. */
  private void events(Context context) throws IOException, InterruptedException {
    Parameters given = Parameters.of(context, "limit");
    int limit = given.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    if (!listeners.tryAcquire()) {
      throw new ProblemException(503, "Too many listeners", "too many are listening; ask for /status now and then");
    }
    try {
      IndexStatus first = IndexStatus.of(site);
      // Straight to the response: what Javalin keeps and compresses would be sent when it is full.
      context.res().setContentType("text/event-stream");
      context.res().setHeader("Cache-Control", UNSTORED);
      context.res().setHeader("X-Accel-Buffering", "no");
      tell(context.res().getOutputStream(), first, limit);
    } finally {
      listeners.release();
    }
  }

  private void tell(OutputStream out, IndexStatus first, int limit) throws InterruptedException {
    try {
      IndexStatus told = first;
      send(out, event(told));
      int count = 1;
      int silence = 0;
      while (count < limit) {
        Thread.sleep(PAUSE);
        if (site.workload().isClosed()) {
          return;
        }
        Optional<IndexStatus> now = now();
        if (now.isPresent() && !now.get().equals(told)) {
          told = now.get();
          send(out, event(told));
          count++;
          silence = 0;
        } else if (++silence == LONGEST_SILENCE) {
          send(out, ":\n\n");
          silence = 0;
        }
      }
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }

  /** Empty while the index is away, as when it is made anew. */
  private Optional<IndexStatus> now() throws IOException {
    try {
      return Optional.of(IndexStatus.of(site));
    } catch (IndexUnavailableException e) {
      return Optional.empty();
    }
  }

  private static String event(IndexStatus status) throws IOException {
    return "event: status\ndata: " + Json.text(status::write) + "\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
