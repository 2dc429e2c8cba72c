package org.klartext.index;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.klartext.text.CleanSpan;
import org.klartext.text.NormalizedText;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/**
 * Chooses the part of an article to show: the one in which most different highlighted forms stand together, then most
 * highlights, then the first. It is chosen in the clean text, if anything is highlighted there, and carried over.
 */
final class Snippets {
  private static final int LENGTH = 240;
  private static final int BEFORE = 80;
  private static final int DIFFERENT = 100;

  private final NormalizedText text;

  Snippets(NormalizedText text) {
    this.text = text;
  }

  Highlights around(List<Spans.Span> clean, List<Spans.Span> source) {
    Spans.Span cleanSnippet;
    Spans.Span sourceSnippet;
    if (clean.isEmpty() && !source.isEmpty()) {
      sourceSnippet = best(text.source().value(), source);
      CleanSpan there = text.toClean(new SourceSpan(sourceSnippet.start(), sourceSnippet.end()), Reach.TIGHT);
      cleanSnippet = fitting(there.start(), there.end(), text.clean(), clean);
    } else {
      cleanSnippet = best(text.clean(), clean);
      SourceSpan there = text.toSource(new CleanSpan(cleanSnippet.start(), cleanSnippet.end()), Reach.TIGHT);
      sourceSnippet = fitting(there.start(), there.end(), text.source().value(), source);
    }
    return new Highlights(
        clean.stream().map(span -> new CleanSpan(span.start(), span.end())).toList(),
        source.stream().map(span -> new SourceSpan(span.start(), span.end())).toList(),
        new CleanSpan(cleanSnippet.start(), cleanSnippet.end()),
        new SourceSpan(sourceSnippet.start(), sourceSnippet.end()));
  }

  /** What was carried over, unless it grew out of shape because a whole block stands in it that was removed. */
  private static Spans.Span fitting(int start, int end, String text, List<Spans.Span> highlights) {
    return end - start <= 2 * LENGTH ? new Spans.Span(start, end) : best(text, highlights);
  }

  private static Spans.Span best(String text, List<Spans.Span> highlights) {
    if (highlights.isEmpty()) {
      return window(text, 0, 0);
    }
    int best = 0;
    int bestWorth = -1;
    for (int i = 0; i < highlights.size(); i++) {
      int worth = worth(text, highlights, i);
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    }
    return window(text, highlights.get(best).start(), highlights.get(best).end());
  }

  private static int worth(String text, List<Spans.Span> highlights, int first) {
    int end = highlights.get(first).start() + LENGTH - BEFORE;
    Set<String> forms = new HashSet<>();
    int count = 0;
    for (int i = first; i < highlights.size() && highlights.get(i).end() <= end; i++) {
      Spans.Span span = highlights.get(i);
      forms.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
      count++;
    }
    return forms.size() * DIFFERENT + Math.min(count, DIFFERENT - 1);
  }

  /** Some text before [start, end) and more after it, from word to word, without leaving its paragraph in front. */
  private static Spans.Span window(String text, int start, int end) {
    int from = Math.max(0, start - BEFORE);
    int paragraph = text.lastIndexOf('\n', start - 1) + 1;
    if (paragraph >= from) {
      from = paragraph;
    } else {
      while (from < start && !Character.isWhitespace(text.charAt(from - 1))) {
        from++;
      }
    }
    int to = Math.min(text.length(), Math.max(end, from + LENGTH));
    while (to < text.length() && to > end && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    while (to > end && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to > end || end > start ? new Spans.Span(from, to) : new Spans.Span(0, cut(text));
  }

  /** Where to cut a text that begins without a space to cut at. */
  private static int cut(String text) {
    int to = Math.min(LENGTH, text.length());
    boolean splits = to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return splits ? to - 1 : to;
  }
}
