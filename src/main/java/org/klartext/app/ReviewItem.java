package org.klartext.app;

import java.util.List;
import org.klartext.index.Doubt;
import org.klartext.index.EntityMentions;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.CodePoints;

/**
 * Mentions of one surface and entity that a person should look at.
 *
 * @param surface as it was read
 * @param entity its id
 * @param name what it is called
 * @param status {@link Status#UNSURE}, or {@link Status#APPLIED} where the change was not sure
 * @param mechanism how the surface came about
 * @param confidence of the least sure one, in [0, 1]
 * @param count how many
 * @param lines some of them in their context
 */
public record ReviewItem(
    String surface,
    String entity,
    String name,
    Status status,
    Mechanism mechanism,
    double confidence,
    long count,
    List<Line> lines) {
  private static final int MOST_LINES = 3;
  private static final int CONTEXT = 60;

  public ReviewItem {
    lines = List.copyOf(lines);
  }

  static ReviewItem of(Doubt doubt) {
    List<EntityMentions.Example> examples = doubt.examples();
    String name =
        examples.stream().flatMap(one -> one.mentions().stream()).map(Mention::name).findFirst().orElse(doubt.entity());
    return new ReviewItem(
        doubt.surface(),
        doubt.entity(),
        name,
        doubt.status(),
        doubt.mechanism(),
        doubt.confidence(),
        doubt.count(),
        examples.stream()
            .flatMap(one -> one.mentions().stream().map(mention -> Line.of(one.article(), mention)))
            .limit(MOST_LINES)
            .toList());
  }

  /**
   * A line of a concordance, from the source.
   *
   * @param article the article's id
   * @param path where it was read
   * @param start first code point of the surface in the source
   * @param end one past the last
   */
  public record Line(String article, String path, int start, int end, String left, String surface, String right) {
    static Line of(CleanArticle article, Mention mention) {
      String source = article.article().source().value();
      var unit = CodePoints.of(source);
      int start = unit.toCodePoint(mention.source().start());
      int end = unit.toCodePoint(mention.source().end());
      int from = unit.toUtf16(Math.max(0, start - CONTEXT));
      int to = unit.toUtf16(Math.min(unit.toCodePoint(source.length()), end + CONTEXT));
      return new Line(
          article.article().id(),
          article.article().path(),
          start,
          end,
          source.substring(from, mention.source().start()),
          mention.surface(),
          source.substring(mention.source().end(), to));
    }
  }
}
