package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.klartext.record.CleanArticle;

/**
 * The clean text. In a folder each article has its file; in one stream a line {@code ==> path <==} stands before each.
 */
public final class PlainTextFormat implements ExportFormat {
  @Override
  public String name() {
    return "txt";
  }

  @Override
  public String description() {
    return "the clean text; with --output a folder with a file an article";
  }

  @Override
  public ArticleWriter writer(OutputStream out) {
    return new ArticleWriter() {
      private boolean first = true;

      @Override
      public void write(CleanArticle article) throws IOException {
        print(out, (first ? "" : "\n") + "==> " + article.article().path() + " <==\n");
        writeAlone(article, out);
        first = false;
      }
    };
  }

  @Override
  public Optional<FileAnArticle> fileAnArticle() {
    return Optional.of(new FileAnArticle(".txt", PlainTextFormat::writeAlone));
  }

  /** The clean text and nothing else; its last line is ended. */
  public static void writeAlone(CleanArticle article, OutputStream out) throws IOException {
    String text = article.text().clean();
    print(out, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
