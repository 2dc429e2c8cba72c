package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportOptions;
import org.klartext.export.PlainTextFormat;
import org.klartext.record.CleanArticle;

/** The clean text: of one article nothing else, of several each under its path, as {@code head} shows files. */
final class TextView implements ArticleView {
  private final Output out;
  private final ArticleWriter several;
  private Optional<CleanArticle> held = Optional.empty();
  private boolean isSeveral;

  TextView(Output out) {
    this.out = out;
    this.several = new PlainTextFormat().stream(out, ExportOptions.DEFAULT);
  }

  /** The first article waits until it is known whether there is a second. */
  @Override
  public void show(CleanArticle article) {
    if (held.isEmpty() && !isSeveral) {
      held = Optional.of(article);
      return;
    }
    isSeveral = true;
    held.ifPresent(this::write);
    held = Optional.empty();
    write(article);
  }

  @Override
  public void finish() {
    held.ifPresent(
        article -> {
          try {
            PlainTextFormat.writeAlone(article, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void write(CleanArticle article) {
    try {
      several.write(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
