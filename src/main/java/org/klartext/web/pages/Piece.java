package org.klartext.web.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text, marked or not.
 *
 * @param text the stretch
 * @param isMarked whether it is what was looked for
 */
record Piece(String text, boolean isMarked) {
  /** Where something stands. */
  record Span(int start, int end) {}

  /** What [{@code from}, {@code to}) of {@code text} is made of; {@code marks} are in order and apart. */
  static List<Piece> of(String text, int from, int to, List<Span> marks) {
    var pieces = new ArrayList<Piece>();
    int at = from;
    for (Span mark : marks) {
      int start = Math.max(at, mark.start());
      int end = Math.min(to, mark.end());
      if (start < end) {
        if (start > at) {
          pieces.add(new Piece(text.substring(at, start), false));
        }
        pieces.add(new Piece(text.substring(start, end), true));
        at = end;
      }
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    return pieces;
  }
}
