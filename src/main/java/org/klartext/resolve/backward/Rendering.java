package org.klartext.resolve.backward;

import java.util.List;
import org.klartext.knowledge.Backward;

/**
 * A phrase with the Chinese names that it may render.
 *
 * @param start UTF-16 offset
 * @param end one past the last word
 * @param names those of which it leaves as little untold as any
 * @param untold how many of a name's characters it does not render
 * @param told how many it does
 * @param mark what shows it to be a name
 */
public record Rendering(int start, int end, List<Backward.Name> names, int untold, int told, Mark mark) {
  public Rendering {
    names = List.copyOf(names);
  }
}
