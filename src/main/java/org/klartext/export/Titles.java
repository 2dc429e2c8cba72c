package org.klartext.export;

import org.klartext.article.Article;
import org.klartext.record.CleanArticle;

/** What an article is called. */
public final class Titles {
  private Titles() {}

  /** The title as it reads in the clean text where it is the source's first line; else as it was read; else the path. */
  public static String of(CleanArticle clean) {
    Article article = clean.article();
    String title = article.title().orElse(article.path());
    if (article.source().value().strip().startsWith(title)) {
      return clean.text().clean().strip().lines().findFirst().orElse(title);
    }
    return title;
  }
}
