package org.klartext.export;

import java.util.List;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * What of an article leaves the program.
 *
 * <p>A format that holds both layers ({@code jsonl}, {@code tei}, {@code html}) has no use for {@code layer}, one without
 * mentions ({@code txt}, {@code diff}) none for {@code entities}.
 *
 * @param layer the text that is written
 * @param minConfidence edits that are less sure are taken back, and mentions that are less sure left out; in [0, 1]
 * @param withBoilerplate whether footers, navigation and the like stay
 * @param entities how mentions are named
 * @param table what the rows of {@code csv} and {@code tsv} are
 */
public record ExportOptions(
    TextLayer layer, double minConfidence, boolean withBoilerplate, EntityNames entities, Table table) {
  /** Everything, as it stands in the index. */
  public static final ExportOptions DEFAULT =
      new ExportOptions(TextLayer.CLEAN, 0, false, EntityNames.CANONICAL, Table.ARTICLES);

  private static final String BOILERPLATE = "boilerplate";

  public ExportOptions {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + minConfidence + " is not in [0, 1]");
    }
  }

  /** Which text. */
  public enum TextLayer {
    CLEAN,
    SOURCE
  }

  /** How an entity is named where a mention is marked. */
  public enum EntityNames {
    /** By its name in the article's language. */
    CANONICAL,
    /** By its id. */
    ID,
    /** Not at all: mentions are left out. */
    NONE
  }

  /** What a row is. */
  public enum Table {
    ARTICLES,
    MENTIONS,
    EDITS
  }

  /** The article as these options show it. */
  public CleanArticle applied(CleanArticle article) {
    CleanArticle shown = article;
    if (withBoilerplate || minConfidence > 0) {
      shown =
          article.without(
              (stage, edit) ->
                  withBoilerplate && stage.equals(BOILERPLATE) || edit.weakestCause().confidence() < minConfidence);
    }
    List<Mention> mentions = entities == EntityNames.NONE ? List.of() : sure(shown.mentions());
    return mentions.equals(shown.mentions())
        ? shown
        : new CleanArticle(shown.article(), shown.text(), mentions, shown.garbleScore(), shown.outlet());
  }

  private List<Mention> sure(List<Mention> mentions) {
    return minConfidence > 0
        ? mentions.stream()
            .filter(mention -> mention.confidence() >= minConfidence || mention.status() == Status.KEPT)
            .toList()
        : mentions;
  }

  /** What a mention is called. */
  String label(Mention mention) {
    return entities == EntityNames.ID ? mention.entity() : mention.name();
  }
}
