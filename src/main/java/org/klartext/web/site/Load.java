package org.klartext.web.site;

import io.javalin.security.RouteRole;

/** How much work a route makes. */
public enum Load implements RouteRole {
  /** Next to none, or work that has to come to its end, as judging does: it waits for nobody and has all the time it needs. */
  NONE,
  /** Piece after piece: the route asks the {@link Workload} for each. */
  PIECES
}
