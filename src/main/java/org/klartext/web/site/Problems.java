package org.klartext.web.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.OvertimeException;
import org.klartext.index.query.QueryException;

/** Turns what goes wrong into a {@link Problem}: JSON for programs, a page for people. */
public final class Problems implements Routes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RETRY_SECONDS = "2";

  private final ErrorPage page;
  private final ServerLog log;

  public Problems(ErrorPage page, ServerLog log) {
    this.page = page;
    this.log = log;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> show(context, e.problem()));
    routes.exception(
        QueryException.class,
        (e, context) -> show(context, new Problem(400, "The query cannot be understood", message(e))));
    routes.exception(IndexUnavailableException.class, this::onIndex);
    routes.exception(OvertimeException.class, (e, context) -> show(context, new Problem(503, "Too much work", message(e))));
    routes.exception(
        HttpResponseException.class, (e, context) -> show(context, new Problem(e.getStatus(), message(e), message(e))));
    routes.exception(
        HttpException.RuntimeException.class,
        (e, context) -> show(context, new Problem(e.getCode(), message(e), message(e))));
    routes.exception(IOException.class, this::onInput);
    routes.exception(Exception.class, this::onFailure);
  }

  private void onIndex(IndexUnavailableException e, Context context) {
    if (e.reason() == IndexUnavailableException.Reason.LOCKED) {
      context.header("Retry-After", RETRY_SECONDS);
    }
    show(context, new Problem(503, "The index cannot be used", message(e)));
  }

  private void onInput(IOException e, Context context) {
    if (e instanceof org.eclipse.jetty.io.EofException) {
      return;
    }
    onFailure(e, context);
  }

  private void onFailure(Exception e, Context context) {
    log.line(context.method() + " " + context.path() + " failed: " + e);
    show(context, new Problem(500, "Unexpected", "something failed inside; the server's messages say what"));
  }

  /** Writes the problem in the form that who asked can read. */
  public void show(Context context, Problem problem) {
    context.status(problem.status());
    context.header("Cache-Control", "no-store");
    String accepted = context.header("Accept");
    boolean isProgram = context.path().startsWith("/api/") || context.path().startsWith("/reconcile");
    if (!isProgram && accepted != null && accepted.contains("text/html")) {
      page.show(context, problem);
      return;
    }
    context.result(json(problem, context.path()));
    context.contentType("application/problem+json");
  }

  /** The problem as programs read it. */
  public static String json(Problem problem, String path) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", "about:blank");
    json.put("title", problem.title());
    json.put("status", problem.status());
    json.put("detail", problem.detail());
    json.put("instance", path);
    return json.toString();
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
