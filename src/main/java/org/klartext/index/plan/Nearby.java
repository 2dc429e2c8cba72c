package org.klartext.index.plan;

import java.util.List;

/** What may stand near something else in a layer. */
public sealed interface Nearby {
  /** How many terms an open ending may stand for. */
  int MOST_EXPANSIONS = 1024;

  /** A term. */
  record Term(String term) implements Nearby {}

  /** Terms like this one, with {@code *} and {@code ?}. */
  record Like(String pattern) implements Nearby {}

  /**
   * Terms in which letters differ.
   *
   * @param edits at most so many
   * @param fixed letters at the beginning that may not
   */
  record Alike(String term, int edits, int fixed) implements Nearby {}

  /** One after the other, with nothing between. */
  record Row(List<Nearby> parts) implements Nearby {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** Any of several. */
  record Either(List<Nearby> parts) implements Nearby {
    public Either {
      parts = List.copyOf(parts);
    }
  }

  /**
   * All of them, in any order.
   *
   * @param gaps words between them at most
   */
  record Together(List<Nearby> parts, int gaps) implements Nearby {
    public Together {
      parts = List.copyOf(parts);
    }
  }
}
