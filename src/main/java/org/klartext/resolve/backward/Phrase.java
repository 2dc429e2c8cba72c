package org.klartext.resolve.backward;

import java.util.List;

/**
 * Words that may be a name taken word by word.
 *
 * @param start UTF-16 offset
 * @param end one past the last word
 * @param words the words that mean something, in order; those that only join them are left out
 * @param mark what shows it to be a name
 */
record Phrase(int start, int end, List<String> words, Mark mark) {
  Phrase {
    words = List.copyOf(words);
  }
}
