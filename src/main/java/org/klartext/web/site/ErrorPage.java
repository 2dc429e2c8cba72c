package org.klartext.web.site;

import io.javalin.http.Context;

/** Shows a problem to a person. */
public interface ErrorPage {
  /** Writes the page; the status is set already. */
  void show(Context context, Problem problem);
}
