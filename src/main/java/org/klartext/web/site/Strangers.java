package org.klartext.web.site;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pages of other servers that may ask some routes, which change nothing.
 *
 * @param allowed their origins, such as {@code http://127.0.0.1:3333}
 * @param path what the routes they may ask begin with
 * @param framed what the routes begin with whose pages they may show inside their own
 */
public record Strangers(Set<String> allowed, String path, String framed) {
  public Strangers {
    allowed = Set.copyOf(allowed);
  }

  boolean mayAsk(String origin, Context context) {
    return allowed.contains(origin) && isBelow(path, context);
  }

  boolean mayFrame(Context context) {
    return !allowed.isEmpty() && isBelow(framed, context);
  }

  /** As a policy lists them. */
  String origins() {
    return String.join(" ", new TreeSet<>(allowed));
  }

  /** Tells the browser that it may hand the answer over. */
  void welcome(String origin, Context context) {
    context.header("Access-Control-Allow-Origin", origin);
    context.header("Vary", "Origin");
    if (context.method().equals(HandlerType.OPTIONS)) {
      context.header("Access-Control-Allow-Methods", "GET, POST");
      context.header("Access-Control-Allow-Headers", "Content-Type");
      context.status(204);
      context.skipRemainingHandlers();
    }
  }

  private static boolean isBelow(String path, Context context) {
    return context.path().equals(path) || context.path().startsWith(path + "/");
  }
}
