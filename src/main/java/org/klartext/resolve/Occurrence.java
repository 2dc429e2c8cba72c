package org.klartext.resolve;

import java.util.List;
import org.klartext.knowledge.Alias;

/**
 * A place in a text that may name something.
 *
 * @param start UTF-16 offset
 * @param end one past the surface
 * @param tail one past the ending it carries
 * @param readings what it may stand for
 * @param folded the surface folded
 * @param isExtended whether the readings were found by likeness and not in the gazetteer
 */
record Occurrence(int start, int end, int tail, String folded, List<Alias> readings, boolean isExtended) {
  Occurrence {
    readings = List.copyOf(readings);
  }

  String surface(String text) {
    return text.substring(start, end);
  }
}
