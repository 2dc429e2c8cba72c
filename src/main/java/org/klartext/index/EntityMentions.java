package org.klartext.index;

import java.util.List;
import org.klartext.index.concordance.KwicLine;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;

/**
 * Where an entity stands.
 *
 * @param articles how many mention it
 * @param mentions how many times in all
 * @param surfaces what it is called there, most frequent first
 * @param months articles that mention it by month, the earliest first; those without a date are not among them
 * @param company entities that stand in the same articles, the closest first
 * @param examples articles, those that mention it most often first, then by path
 */
public record EntityMentions(
    long articles,
    long mentions,
    List<SurfaceCount> surfaces,
    List<Count> months,
    List<Companion> company,
    List<Example> examples) {
  public EntityMentions {
    months = List.copyOf(months);
    company = List.copyOf(company);
    surfaces = List.copyOf(surfaces);
    examples = List.copyOf(examples);
  }

  /**
   * Another entity that stands in the same articles.
   *
   * @param entity its id
   * @param together articles that mention both
   * @param articles that mention it at all
   * @param logDice how closely the two are tied; at most 14
   */
  public record Companion(String entity, long together, long articles, double logDice) {}

  /**
   * An article that mentions the entity.
   *
   * @param article the whole of it
   * @param mentions those of the entity, in order
   */
  public record Example(CleanArticle article, List<Mention> mentions) {
    /** A line for a mention, with {@code words} words on either side. */
    public KwicLine line(Mention mention, int words) {
      return KwicLine.of(article, mention.clean(), mention.source(), words);
    }

    public Example {
      mentions = List.copyOf(mentions);
    }
  }
}
