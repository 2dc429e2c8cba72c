package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.klartext.record.CleanArticle;

/** What was changed, as {@code patch} reads it: from the source to the clean text. */
final class DiffFormat implements ExportFormat {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String description() {
    return "what was changed, as a unified diff";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) {
    return article -> write(options.applied(article), out);
  }

  private static void write(CleanArticle article, OutputStream out) throws IOException {
    var diff = new StringBuilder();
    new UnifiedDiff(diff::append, UnifiedDiff.Style.PLAIN).write(article);
    out.write(diff.toString().getBytes(StandardCharsets.UTF_8));
  }
}
