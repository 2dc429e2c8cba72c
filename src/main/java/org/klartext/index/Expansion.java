package org.klartext.index;

import java.util.List;

/**
 * A word of the query that was looked for as an entity too.
 *
 * @param surface as it was typed
 * @param entities ids of what it names
 */
public record Expansion(String surface, List<String> entities) {
  public Expansion {
    entities = List.copyOf(entities);
  }
}
