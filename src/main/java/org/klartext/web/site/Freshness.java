package org.klartext.web.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;

/** Spares answers that who asks has already. */
public final class Freshness {
  private Freshness() {}

  /**
   * Marks the answer with the commit it comes from and the knowledge of the program. Called before the answer is made.
   *
   * @return whether who asks has this very answer: then the status is 304, and nothing is left to do
   */
  public static boolean isKnown(Context context, Site site) throws IOException {
    // Weak: the bytes differ by compression.
    String tag = "W/\"" + site.index().open().version() + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    String known = context.header("If-None-Match");
    if (known == null || Arrays.stream(known.split(",")).map(String::strip).noneMatch(tag::equals)) {
      return false;
    }
    context.status(304);
    return true;
  }
}
