package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import org.klartext.text.SourceSpan;

/**
 * The parts of a long text, each decided for itself.
 *
 * <p>In a book everything that can speak for a name stands somewhere, so that everything speaks for every name. A news
 * article is one part; longer texts are parted between lines.
 */
final class Parts {
  /** UTF-16 units; the longest news articles have fewer. */
  private static final int LONGEST = 16_000;

  private static final int USUAL = 8_000;

  private Parts() {}

  /** Spans that follow each other and together are the text. */
  static List<SourceSpan> of(String text) {
    var parts = new ArrayList<SourceSpan>();
    int start = 0;
    while (text.length() - start > LONGEST) {
      int line = text.lastIndexOf('\n', start + USUAL) + 1;
      int end = line > start ? line : text.indexOf('\n', start + USUAL) + 1;
      if (end <= 0) {
        break;
      }
      parts.add(new SourceSpan(start, end));
      start = end;
    }
    parts.add(new SourceSpan(start, text.length()));
    return parts;
  }
}
