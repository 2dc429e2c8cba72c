package org.klartext.cli;

import org.klartext.export.UnifiedDiff;
import org.klartext.record.CleanArticle;

/** What was changed, as {@code patch} reads it; on a terminal the changed characters of a line stand out. */
final class DiffView implements ArticleView {
  private final Paint paint;
  private final UnifiedDiff diff;

  DiffView(Output out, Paint paint) {
    this.paint = paint;
    diff = new UnifiedDiff(out::print, this::styled);
  }

  @Override
  public void show(CleanArticle article) {
    diff.write(article);
  }

  private String styled(UnifiedDiff.Part part, String text) {
    String safe = shown(text);
    return switch (part) {
      case HEADING -> paint.bold(safe);
      case PLACE -> paint.place(safe);
      case UNCHANGED -> safe;
      case REMOVED -> paint.removed(safe);
      case REMOVED_HERE -> paint.strongRemoved(safe);
      case ADDED -> paint.added(safe);
      case ADDED_HERE -> paint.strongAdded(safe);
    };
  }

  /** A terminal is shown no control characters; a file gets the text as it is. */
  private String shown(String text) {
    return paint.isOn() ? Columns.shown(text) : text;
  }
}
