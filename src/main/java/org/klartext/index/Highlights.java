package org.klartext.index;

import java.util.List;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/**
 * Where a query's words stand in an article; UTF-16 offsets, in order, none overlapping another.
 *
 * <p>What matched in one layer is marked in the other too: whoever searches {@code source:Ultraman} sees {@code Altman}
 * marked in the clean text. Only text that the other layer does not have at all is marked in one.
 *
 * @param clean in the clean text
 * @param source in the source
 * @param cleanSnippet the part of the clean text that shows most
 * @param sourceSnippet the same part of the source
 */
public record Highlights(
    List<CleanSpan> clean, List<SourceSpan> source, CleanSpan cleanSnippet, SourceSpan sourceSnippet) {
  public Highlights {
    clean = List.copyOf(clean);
    source = List.copyOf(source);
  }
}
