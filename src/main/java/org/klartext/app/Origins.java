package org.klartext.app;

import java.util.List;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Origin;
import org.klartext.knowledge.Surface;

/** Says in a sentence how a name came about. */
final class Origins {
  private Origins() {}

  /**
   * The sentence for one surface of {@code entity}.
   *
   * @param others names of other entities that the surface really names
   */
  static String sentence(Surface surface, Entity entity, List<String> others) {
    return switch (surface.how()) {
      case EXACT -> exact(surface, entity);
      case HOMOGRAPH ->
          "“%s” comes from %s, which names both %s and %s"
              .formatted(surface.text(), surface.pivot(), entity.name(), other(others));
      default -> Origin.sentence(surface.text(), surface, entity.name());
    };
  }

  private static String exact(Surface surface, Entity entity) {
    if (!surface.pivot().isEmpty()) {
      return surface.text() + " is what Chinese calls " + entity.name() + (surface.isShort() ? " for short" : "");
    }
    return "“" + surface.text() + "” is right as it stands" + (surface.isShort() ? ", a short name" : "");
  }

  private static String other(List<String> others) {
    return others.isEmpty() ? "another" : String.join(" and ", others);
  }
}
