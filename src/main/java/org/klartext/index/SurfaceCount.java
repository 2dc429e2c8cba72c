package org.klartext.index;

import java.util.Comparator;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Status;

/**
 * How often an entity stands in the index under a surface.
 *
 * @param entity its id
 * @param surface as it was read
 * @param mechanism how the surface came about
 * @param status what was decided
 * @param count mentions
 */
public record SurfaceCount(String entity, String surface, Mechanism mechanism, Status status, long count) {
  /** Most first; then by surface and what is left. */
  static final Comparator<SurfaceCount> MOST_FIRST =
      Comparator.comparingLong(SurfaceCount::count)
          .reversed()
          .thenComparing(SurfaceCount::surface)
          .thenComparing(SurfaceCount::entity)
          .thenComparing(SurfaceCount::mechanism)
          .thenComparing(SurfaceCount::status);
}
