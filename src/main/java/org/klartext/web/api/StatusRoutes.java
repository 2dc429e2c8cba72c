package org.klartext.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.klartext.app.IndexProgress;
import org.klartext.app.OpenIndex;
import org.klartext.web.site.Json;
import org.klartext.web.site.Load;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** What state the index is in, and what is being done to it: asked every few seconds, so it waits for nobody. */
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
    Parameters.of(context);
    context.header("Cache-Control", "no-store");
    OpenIndex index = site.index().open();
    Optional<IndexProgress> progress = site.workbench().progress(site.folder());
    Json.object(
        context,
        json -> {
          json.writeStringField("version", index.version());
          json.writeNumberField("articles", index.articles());
          json.writeBooleanField("outdated", index.isOutdated());
          json.writeFieldName("progress");
          if (progress.isPresent()) {
            progress(json, progress.get());
          } else {
            json.writeNull();
          }
        });
  }

  private static void progress(JsonGenerator json, IndexProgress progress) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", progress.state().code());
    json.writeStringField("since", progress.since().toString());
    json.writeNumberField("files", progress.files());
    json.writeNumberField("bytes", progress.bytes());
    json.writeFieldName("total_bytes");
    if (progress.totalBytes().isPresent()) {
      json.writeNumber(progress.totalBytes().getAsLong());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }
}
