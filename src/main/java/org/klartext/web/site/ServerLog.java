package org.klartext.web.site;

/** Hears what people who run the server should know: what was judged, and what failed. */
public interface ServerLog {
  /** A line without its end; may hold what others typed. */
  void line(String text);
}
