package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.klartext.app.OpenIndex;
import org.klartext.app.json.ProfileJson;
import org.klartext.index.ErrorProfile;
import org.klartext.index.SearchRequest;
import org.klartext.language.Language;
import org.klartext.web.site.Freshness;
import org.klartext.web.site.Json;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** Says how garbled the corpus, or a part of it, is. */
final class ProfileRoutes implements Routes {
  private static final int ROWS = 20;
  private static final int MOST_ROWS = 1_000;
  private static final String ALL = "*";

  private final Site site;

  ProfileRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/profile", this::profile);
  }

  private void profile(Context context) throws IOException {
    Parameters given = Parameters.of(context, "q", "language", "limit");
    int rows = given.number("limit", ROWS, 0, MOST_ROWS);
    Optional<Language> language = given.language("language");
    SearchRequest all = SearchRequest.of(given.text("q").orElse(ALL));
    SearchRequest part = language.isPresent() ? all.withLanguage(language.get()) : all;
    if (Freshness.isKnown(context, site)) {
      return;
    }
    OpenIndex index = site.index().open();
    SearchRequest understood = index.understood(part);
    ErrorProfile profile = index.figures(figures -> figures.errors(understood, rows));
    Json.object(context, json -> ProfileJson.write(json, profile));
  }
}
