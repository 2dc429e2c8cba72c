package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/** The record, one a line. */
record RecordView(Output out) implements ArticleView {
  @Override
  public void show(CleanArticle article) {
    try {
      RecordJson.write(article, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
