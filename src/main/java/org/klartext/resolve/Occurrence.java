package org.klartext.resolve;

import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.resolve.backward.Rendering;

/**
 * A place in a text that may name something.
 *
 * @param start UTF-16 offset
 * @param end one past the surface
 * @param tail one past the ending it carries
 * @param readings what it may stand for
 * @param folded the surface folded
 * @param isExtended whether the readings were found by likeness and not in the gazetteer
 * @param likeness how like the likeliest reading it is, in [0, 1]
 * @param rendering how it renders the Chinese forms of its readings, if they were found by reading it back
 */
record Occurrence(
    int start,
    int end,
    int tail,
    String folded,
    List<Alias> readings,
    boolean isExtended,
    double likeness,
    Optional<Rendering> rendering) {
  Occurrence {
    readings = List.copyOf(readings);
  }

  /** A place whose readings are known or alike. */
  Occurrence(int start, int end, int tail, String folded, List<Alias> readings, boolean isExtended) {
    this(start, end, tail, folded, readings, isExtended, 1, Optional.empty());
  }

  /** A word that is only so much like the names of its readings. */
  static Occurrence expected(int start, int end, String folded, List<Alias> readings, double likeness) {
    return new Occurrence(start, end, end, folded, readings, true, likeness, Optional.empty());
  }

  /** Words that render Chinese names. */
  static Occurrence rendered(Rendering rendering, String folded, List<Alias> readings) {
    int end = rendering.end();
    return new Occurrence(rendering.start(), end, end, folded, readings, false, 1, Optional.of(rendering));
  }

  boolean overlaps(Occurrence other) {
    return start < other.tail && other.start < tail;
  }

  String surface(String text) {
    return text.substring(start, end);
  }
}
