package org.klartext.index.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A term that stands at the position of a word, beside it.
 *
 * @param token the word
 * @param start UTF-16 offset of what the term stands for, not before the word's
 * @param end one past its last unit
 * @param term such as {@code @sam-altman}
 */
public record Mark(int token, int start, int end, String term) implements Comparable<Mark> {
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::token)
          .thenComparingInt(Mark::start)
          .thenComparingInt(Mark::end)
          .thenComparing(Mark::term);

  /** A place of the text that is to carry a term. */
  public record Place(int start, int end, String term) {
    boolean isEmpty() {
      return end <= start;
    }
  }

  /**
   * The marks of {@code places}, in the order they are written; the list may be added to. A place of several words is marked at its first and at
   * its last, so that {@code "entity:sam-altman sagte"} is a phrase of "Sam Altman sagte" and {@code "Chef
   * entity:sam-altman"} of "Chef Sam Altman". A place without a word has no mark.
   */
  public static List<Mark> of(List<Place> places, LayerTokens tokens) {
    var marks = new TreeSet<Mark>();
    for (Place place : places) {
      int first = tokens.firstEndingAfter(place.start());
      if (place.isEmpty() || first == tokens.size() || tokens.start(first) >= place.end()) {
        continue;
      }
      int last = first;
      while (last + 1 < tokens.size() && tokens.start(last + 1) < place.end()) {
        last++;
      }
      marks.add(at(first, place, tokens));
      marks.add(at(last, place, tokens));
    }
    return new ArrayList<>(marks);
  }

  private static Mark at(int token, Place place, LayerTokens tokens) {
    return new Mark(token, Math.max(place.start(), tokens.start(token)), place.end(), place.term());
  }

  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
