/**
 * What do all routes share?
 *
 * <p>A group of routes is one small class. It asks the {@link org.klartext.web.site.Site} for the index as it is now, and
 * throws a {@link org.klartext.web.site.ProblemException} where it cannot answer:
 *
 * <pre>{@code
 * public final class ArticleCount implements Routes {
 *   private final Site site;
 *   …
 *   public void addTo(RoutesConfig routes) {
 *     routes.get("/count", context -> context.result(String.valueOf(site.index().open().articles())));
 *     routes.post("/echo", this::echo, Effect.READS);  // without READS the token would be asked for
 *   }
 * }
 * }</pre>
 *
 * <p>What is not asked for by any route is decided once for all of them: {@link org.klartext.web.site.Guard} says who may
 * ask, {@link org.klartext.web.site.Problems} how errors look.
 */
@NullMarked
package org.klartext.web.site;

import org.jspecify.annotations.NullMarked;
