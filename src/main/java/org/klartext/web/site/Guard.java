package org.klartext.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stands before all routes: whether it is this server that is meant, whether a page elsewhere is asking, who may look and
 * who may change something, and what a browser may do with the answers.
 */
public final class Guard implements Routes {
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final String FORBIDDEN = "Forbidden";
  private static final String TOKEN = "token";

  /** Nothing is loaded from elsewhere, and no script runs that stands in a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          // With "no-referrer", browsers send the origin "null" along with forms.
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final Hosts hosts;
  private final Access access;
  private final Strangers strangers;

  /**
   * @param strangers pages elsewhere that may ask some of the routes
   */
  public Guard(Hosts hosts, Access access, Strangers strangers) {
    this.hosts = hosts;
    this.access = access;
    this.strangers = strangers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(this::check);
    routes.beforeMatched(this::checkChange);
  }

  private void check(Context context) {
    HEADERS.forEach(context::header);
    boolean isFramed = strangers.mayFrame(context);
    context.header("Content-Security-Policy", POLICY + (isFramed ? strangers.origins() : "'none'"));
    if (!isFramed) {
      context.header("X-Frame-Options", "DENY");
    }
    checkHost(context);
    checkOrigin(context);
    checkPassword(context);
    takeToken(context);
  }

  private void checkHost(Context context) {
    String host = context.host();
    if (host == null || !hosts.isOurs(host, context)) {
      throw new ProblemException(
          403, FORBIDDEN, "this server is not called \"" + host + "\" — start it with --name to give it that name");
    }
  }

  private void checkOrigin(Context context) {
    String origin = context.header("Origin");
    if (origin != null && !isOurs(origin, context)) {
      if (strangers.mayAsk(origin, context)) {
        strangers.welcome(origin, context);
      } else {
        throw new ProblemException(403, FORBIDDEN, "pages of " + origin + " may not ask here");
      }
    }
    boolean isElsewhere = "cross-site".equals(context.header("Sec-Fetch-Site"));
    boolean isVisit = "navigate".equals(context.header("Sec-Fetch-Mode")) && SAFE.contains(context.method());
    if (origin == null && isElsewhere && !isVisit) {
      throw new ProblemException(403, FORBIDDEN, "pages elsewhere may not ask here");
    }
  }

  private boolean isOurs(String origin, Context context) {
    int scheme = origin.indexOf("://");
    return scheme >= 0 && hosts.isOurs(origin.substring(scheme + "://".length()), context);
  }

  private void checkPassword(Context context) {
    if (!access.mayLook(context)) {
      context.header("WWW-Authenticate", "Basic realm=\"Klartext\", charset=\"UTF-8\"");
      throw new ProblemException(401, "Password needed", "give the password of this server");
    }
  }

  /** The address printed at the start holds the token; the browser keeps it, and the address bar does not. */
  private void takeToken(Context context) {
    String offered = context.queryParam(TOKEN);
    if (offered == null || !context.method().equals(HandlerType.GET)) {
      return;
    }
    if (!access.isToken(offered)) {
      throw new ProblemException(401, "Wrong token", "open the address that was printed when the server was started");
    }
    access.remember(context);
    String rest =
        context.queryParamMap().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(TOKEN))
            .flatMap(entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    context.redirect(context.path() + (rest.isEmpty() ? "" : "?" + rest), HttpStatus.SEE_OTHER);
    context.skipRemainingHandlers();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void checkChange(Context context) {
    boolean changes = !SAFE.contains(context.method()) && !context.routeRoles().contains(Effect.READS);
    if (changes && !access.mayChange(context)) {
      throw new ProblemException(
          401, "Token needed", "changes need the token that was printed when the server was started");
    }
  }
}
