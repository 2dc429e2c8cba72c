package org.klartext.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.CodePoints;

/** Gathers doubts and unsure changes over many articles. Memory: one item a surface and entity. */
final class ReviewQueue {
  private static final int MOST_LINES = 3;
  private static final int CONTEXT = 60;
  private static final Comparator<ReviewItem> MOST_FIRST =
      Comparator.comparingLong(ReviewItem::count)
          .reversed()
          .thenComparing(ReviewItem::surface)
          .thenComparing(ReviewItem::entity)
          .thenComparing(ReviewItem::status);

  private final double sureFrom;
  private final Map<String, ReviewItem> items = new TreeMap<>();

  /**
   * @param sureFrom changes at least this sure need no look
   */
  ReviewQueue(double sureFrom) {
    this.sureFrom = sureFrom;
  }

  void add(CleanArticle article) {
    for (Mention mention : article.mentions()) {
      boolean judged = mention.evidence().stream().anyMatch(evidence -> evidence.feature().equals("judgement"));
      boolean low = mention.status() == Status.APPLIED && mention.confidence() < sureFrom;
      if (!judged && (low || mention.status() == Status.UNSURE)) {
        String key = mention.surface() + '\u0001' + mention.entity() + '\u0001' + mention.status();
        items.merge(key, item(article, mention), ReviewQueue::joined);
      }
    }
  }

  List<ReviewItem> items(int limit) {
    return items.values().stream().sorted(MOST_FIRST).limit(limit).toList();
  }

  private static ReviewItem item(CleanArticle article, Mention mention) {
    return new ReviewItem(
        mention.surface(),
        mention.entity(),
        mention.name(),
        mention.status(),
        mention.mechanism(),
        mention.confidence(),
        1,
        List.of(line(article, mention)));
  }

  static ReviewItem.Line line(CleanArticle article, Mention mention) {
    String source = article.article().source().value();
    var unit = CodePoints.of(source);
    int start = unit.toCodePoint(mention.source().start());
    int end = unit.toCodePoint(mention.source().end());
    int from = unit.toUtf16(Math.max(0, start - CONTEXT));
    int to = unit.toUtf16(Math.min(unit.toCodePoint(source.length()), end + CONTEXT));
    return new ReviewItem.Line(
        article.article().id(),
        article.article().path(),
        start,
        end,
        source.substring(from, mention.source().start()),
        mention.surface(),
        source.substring(mention.source().end(), to));
  }

  private static ReviewItem joined(ReviewItem one, ReviewItem other) {
    var lines = new ArrayList<ReviewItem.Line>(one.lines());
    if (lines.size() < MOST_LINES) {
      lines.addAll(other.lines());
    }
    return new ReviewItem(
        one.surface(),
        one.entity(),
        one.name(),
        one.status(),
        one.mechanism(),
        Math.min(one.confidence(), other.confidence()),
        one.count() + other.count(),
        lines);
  }
}
