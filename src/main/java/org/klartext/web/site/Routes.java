package org.klartext.web.site;

import io.javalin.config.RoutesConfig;

/** A group of routes. */
public interface Routes {
  void addTo(RoutesConfig routes);
}
