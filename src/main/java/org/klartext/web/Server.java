package org.klartext.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.klartext.app.LiveIndex;
import org.klartext.app.Workbench;
import org.klartext.web.api.ApiRoutes;
import org.klartext.web.pages.PageRoutes;
import org.klartext.web.reconcile.ReconcileRoutes;
import org.klartext.web.site.Access;
import org.klartext.web.site.Guard;
import org.klartext.web.site.Hosts;
import org.klartext.web.site.Judging;
import org.klartext.web.site.Problems;
import org.klartext.web.site.Routes;
import org.klartext.web.site.ServerLog;
import org.klartext.web.site.Site;
import org.klartext.web.site.Strangers;
import org.klartext.web.site.Workload;

/** Shows one index over HTTP until it is closed. */
public final class Server implements AutoCloseable {
  private static final String RECONCILE = "/reconcile";
  private static final String PREVIEW = "/reconcile/preview";
  private static final long MOST_BODY = 16L << 20;
  private static final int MOST_HEADER = 16 << 10;
  private static final long IDLE_MILLIS = 30_000;
  private static final int BACKLOG = 1_024;

  private final Javalin javalin;
  private final ServerOptions options;
  private final Site site;

  private Server(Javalin javalin, ServerOptions options, Site site) {
    this.javalin = javalin;
    this.options = options;
    this.site = site;
  }

  /**
   * Starts one.
   *
   * @throws BindException if the port is taken or the address is not this machine's
   * @throws org.klartext.index.IndexUnavailableException if there is no index that can be used
   */
  public static Server start(Workbench workbench, ServerOptions options, ServerLog log) throws IOException {
    LiveIndex index = workbench.live(options.index());
    index.open();
    Access access = Access.withPassword(options.password());
    var workload = Workload.ofMachine();
    var judging = new Judging(workbench, options.index(), index, log);
    var site = new Site(workbench, options.index(), index, judging, access, workload);
    var guard =
        new Guard(
            new Hosts(options.host(), options.names()),
            access,
            new Strangers(options.origins(), RECONCILE, PREVIEW));
    var pages = new PageRoutes(site);
    List<Routes> groups =
        List.of(guard, new Problems(pages, log), pages, new ApiRoutes(site), new ReconcileRoutes(site));
    Javalin javalin = Javalin.create(config -> configure(config, options, workload, groups));
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      workload.close();
      index.close();
      throw (BindException) new BindException(options.host() + ":" + options.port()).initCause(e);
    }
    return new Server(javalin, options, site);
  }

  private static void configure(
      JavalinConfig config, ServerOptions options, Workload workload, List<Routes> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MOST_BODY;
    config.router.handlerWrapper(workload);
    config.jetty.addConnector((server, http) -> connector(server, http, options));
    config.jetty.modifyServer(server -> server.setStopTimeout(0));
    config.jetty.modifyServletContextHandler(handler -> handler.insertHandler(new SizeLimitHandler(MOST_BODY, -1)));
    routes.forEach(group -> group.addTo(config.routes));
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server, HttpConfiguration http, ServerOptions options) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MOST_HEADER);
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(BACKLOG);
    return connector;
  }

  /** Where it is, such as {@code http://127.0.0.1:8090/}. */
  public String address() {
    return "http://" + Hosts.bracketed(options.host()) + ":" + port() + "/";
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** What has to be known to change something. */
  public String token() {
    return site.access().token();
  }

  @Override
  public void close() throws IOException {
    site.workload().close();
    javalin.stop();
    site.index().close();
  }
}
