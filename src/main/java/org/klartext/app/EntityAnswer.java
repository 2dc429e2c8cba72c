package org.klartext.app;

import java.util.List;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.Surface;

/**
 * Who or what a name can mean.
 *
 * @param asked the name as it was typed
 * @param readings the entities it can mean, those that are really called so first
 * @param similar where there is no reading: names one letter away
 */
public record EntityAnswer(String asked, List<Reading> readings, List<String> similar) {
  public EntityAnswer {
    readings = List.copyOf(readings);
    similar = List.copyOf(similar);
  }

  /**
   * One entity the name can mean.
   *
   * @param entity what is known of it
   * @param surfaces how the name stands for it
   * @param origins a sentence for each way in which the name comes about
   * @param roles what it is at others
   * @param related what stands in the same articles
   */
  public record Reading(
      Entity entity, List<Surface> surfaces, List<String> origins, List<NamedRole> roles, List<Named> related) {
    public Reading {
      surfaces = List.copyOf(surfaces);
      origins = List.copyOf(origins);
      roles = List.copyOf(roles);
      related = List.copyOf(related);
    }
  }

  /** An entity by id and name. */
  public record Named(String id, String name) {}

  /** A role with the name of the other. */
  public record NamedRole(Role role, String name) {}
}
