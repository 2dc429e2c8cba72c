package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.klartext.app.OpenIndex;
import org.klartext.web.site.Json;
import org.klartext.web.site.Load;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** What state the index is in. */
final class StatusRoutes implements Routes {
  private final Site site;

  StatusRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/status", this::status, Load.NONE);
  }

  private void status(Context context) throws IOException {
    OpenIndex index = site.index().open();
    Json.object(
        context,
        json -> {
          json.writeStringField("version", index.version());
          json.writeNumberField("articles", index.articles());
          json.writeBooleanField("outdated", index.isOutdated());
        });
  }
}
