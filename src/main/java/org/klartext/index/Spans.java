package org.klartext.index;

import java.util.ArrayList;
import java.util.List;

/** Places in one layer while they are collected; in the end sorted, none empty, none overlapping another. */
final class Spans {
  /** One place, in whichever layer is meant. */
  record Span(int start, int end) {
    boolean isEmpty() {
      return end <= start;
    }
  }

  private final List<Span> spans = new ArrayList<>();

  void add(int start, int end) {
    if (end > start) {
      spans.add(new Span(start, end));
    }
  }

  List<Span> merged() {
    var sorted = new ArrayList<>(spans);
    sorted.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(a.end, b.end));
    var merged = new ArrayList<Span>(sorted.size());
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start < merged.getLast().end) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start, Math.max(last.end, span.end)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
