package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** All routes below {@code /api/v1}. */
public final class ApiRoutes implements Routes {
  private final List<Routes> groups;

  public ApiRoutes(Site site) {
    groups =
        List.of(
            new SearchRoutes(site),
            new ArticleRoutes(site),
            new EntityRoutes(site),
            new NormalizeRoutes(site),
            new ProfileRoutes(site),
            new JudgementRoutes(site),
            new StatusRoutes(site),
            new DescriptionRoutes());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    groups.forEach(group -> group.addTo(routes));
  }
}
