package org.klartext.resolve.backward;

import java.util.List;

/**
 * A word, or a part of a compound, with what it may render.
 *
 * @param folded the word
 * @param signs Chinese words
 */
record Unit(String folded, List<String> signs) {
  Unit {
    signs = List.copyOf(signs);
  }
}
