package org.klartext.web.site;

import io.javalin.security.RouteRole;

/** What a route does to the data. */
public enum Effect implements RouteRole {
  /** Nothing, though it is a POST: the token is not asked for. Every other POST, PUT, PATCH and DELETE needs it. */
  READS
}
