package org.klartext.cluster.opensearch;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Terms written down so that an analyzer made of OpenSearch's own parts reads them again: a space between positions, a bar
 * between the terms of one.
 *
 * <p>{@code [[die], [ki], [inferenzchip, +inferenz, +chip]]} ↔ {@code "die ki inferenzchip|+inferenz|+chip"}. No term holds a
 * space, and none a bar: words are parted there, and ids of entities have neither.
 */
final class Positions {
  private static final String BETWEEN_POSITIONS = " ";
  private static final String BETWEEN_TERMS = "|";

  private Positions() {}

  static String written(List<List<String>> positions) {
    return positions.stream()
        .map(terms -> String.join(BETWEEN_TERMS, terms))
        .collect(Collectors.joining(BETWEEN_POSITIONS));
  }

  /** Of positions that have one term each. */
  static String row(List<String> terms) {
    return String.join(BETWEEN_POSITIONS, terms);
  }
}
