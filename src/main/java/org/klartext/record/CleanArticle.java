package org.klartext.record;

import java.util.List;
import org.klartext.article.Article;
import org.klartext.resolve.Mention;
import org.klartext.text.NormalizedText;

/**
 * An article made clear: what flows from the pipeline into the index and out to every reader. Made once.
 *
 * @param article as it was read
 * @param text the source, each stage's edits, the clean text
 * @param mentions entities in the order they stand in the source
 * @param garbleScore share of the source's characters that stood in garbled places, boilerplate left out, in [0, 1]
 */
public record CleanArticle(Article article, NormalizedText text, List<Mention> mentions, double garbleScore) {
  public CleanArticle {
    if (!(garbleScore >= 0 && garbleScore <= 1)) {
      throw new IllegalArgumentException("garble score " + garbleScore + " of " + article.id() + " is not in [0, 1]");
    }
    if (!text.source().equals(article.source())) {
      throw new IllegalArgumentException("the clean text of " + article.id() + " was made from another source");
    }
    mentions = List.copyOf(mentions);
  }
}
