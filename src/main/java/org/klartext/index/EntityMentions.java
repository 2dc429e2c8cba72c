package org.klartext.index;

import java.util.List;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;

/**
 * Where an entity stands.
 *
 * @param articles how many mention it
 * @param mentions how many times in all
 * @param surfaces what it is called there, most frequent first
 * @param examples articles, those that mention it most often first, then by path
 */
public record EntityMentions(long articles, long mentions, List<SurfaceCount> surfaces, List<Example> examples) {
  public EntityMentions {
    surfaces = List.copyOf(surfaces);
    examples = List.copyOf(examples);
  }

  /**
   * An article that mentions the entity.
   *
   * @param article the whole of it
   * @param mentions those of the entity, in order
   */
  public record Example(CleanArticle article, List<Mention> mentions) {
    public Example {
      mentions = List.copyOf(mentions);
    }
  }
}
