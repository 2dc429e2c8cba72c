package org.klartext.export;

import java.util.List;

/**
 * An article as an independent reader finds it in an export.
 *
 * @param spans what is marked in a layer, in code points, with what the export says stands there
 * @param source the source, where the format holds it; else empty
 * @param clean the clean text, where the format holds it; else empty
 */
record ReadBack(List<Span> spans, List<String> source, List<String> clean) {
  /** A place in a text. */
  record Span(String text, int start, int end, String surface) {
    String cut() {
      int from = text.offsetByCodePoints(0, start);
      return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
  }
}
