package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;
import org.klartext.web.site.Freshness;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** Gives an article: the record. */
final class ArticleRoutes implements Routes {
  private final Site site;

  ArticleRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/article/{id}", this::article);
  }

  private void article(Context context) throws IOException {
    Parameters.of(context);
    String id = context.pathParam("id");
    CleanArticle article =
        site.index()
            .open()
            .article(id)
            .orElseThrow(() -> ProblemException.notFound("the index holds no article with the id " + id));
    if (Freshness.isKnown(context, site)) {
      return;
    }
    context.contentType("application/json");
    context.result(RecordJson.toLine(article));
  }
}
