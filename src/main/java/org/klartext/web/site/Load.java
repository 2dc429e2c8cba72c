package org.klartext.web.site;

import io.javalin.security.RouteRole;

/** How much work a route makes. */
public enum Load implements RouteRole {
  /** Next to none: it waits for nobody. */
  NONE,
  /** Piece after piece: the route asks the {@link Workload} for each. */
  PIECES
}
