package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.klartext.record.CleanArticle;

/**
 * The text and nothing else. In a folder each article has its file; in one stream a line {@code ==> path <==} stands before
 * each.
 */
public final class PlainTextFormat implements ExportFormat {
  private static final String ENDING = ".txt";

  @Override
  public String name() {
    return "txt";
  }

  @Override
  public String description() {
    return "the text; with --output a folder with a file an article";
  }

  @Override
  public Packing packing() {
    return Packing.EITHER;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) {
    return new ArticleWriter() {
      private boolean first = true;

      @Override
      public void write(CleanArticle article) throws IOException {
        print(out, (first ? "" : "\n") + "==> " + article.article().path() + " <==\n");
        print(out, ended(LayerText.of(article, options).text()));
        first = false;
      }
    };
  }

  @Override
  public ArticleWriter folder(ArticleFiles files, ExportOptions options) {
    return article -> {
      try (ArticleFiles.Opened opened = files.of(article.article(), ENDING)) {
        print(opened.streams().getFirst(), ended(LayerText.of(article, options).text()));
      }
    };
  }

  /** The clean text alone; its last line is ended. */
  public static void writeAlone(CleanArticle article, OutputStream out) throws IOException {
    print(out, ended(article.text().clean()));
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
