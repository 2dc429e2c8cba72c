package org.klartext.cli;

import org.klartext.record.CleanArticle;

/** One way to show an article that was made clear. */
interface ArticleView {
  void show(CleanArticle article);

  /** After the last article. */
  default void finish() {}
}
