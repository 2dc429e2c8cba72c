package org.klartext.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.record.CleanArticle;

/**
 * Pages to read: source and clean text side by side, a paragraph a row, each change marked and its reason shown when it is
 * pointed at. No script; light or dark as the reader has it. A list of all pages stands in {@code index.html}.
 */
final class HtmlFormat implements ExportFormat {
  private final String style = style();

  private static String style() {
    try (InputStream in = HtmlFormat.class.getResourceAsStream("reading.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String description() {
    return "pages to read, source and clean text side by side, in a folder";
  }

  @Override
  public Packing packing() {
    return Packing.FOLDER;
  }

  @Override
  public ArticleWriter folder(ArticleFiles files, ExportOptions options) throws IOException {
    OutputStream list = files.shared("index.html");
    print(list, head("Klartext", "en") + "<header><h1>Articles</h1></header>\n<main><ul class=\"list\">\n");
    return new ArticleWriter() {
      @Override
      public void write(CleanArticle article) throws IOException {
        CleanArticle shown = options.applied(article);
        try (ArticleFiles.Opened opened = files.of(article.article(), ".html")) {
          String language = shown.article().language().code();
          String page = head(shown.heading(), language) + new ReadingPage(shown, options).body();
          print(opened.streams().getFirst(), page);
          print(list, entry(shown, opened.path() + ".html"));
        }
      }

      @Override
      public void close() throws IOException {
        try (list) {
          print(list, "</ul></main>\n</body>\n</html>\n");
        }
      }
    };
  }

  private String head(String title, String language) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        """
        .formatted(language, Markup.escaped(title), style);
  }

  private static String entry(CleanArticle shown, String path) {
    String link =
        Arrays.stream(path.split("/"))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return "<li><a href=\"%s\" lang=\"%s\">%s</a><small>%s</small></li>\n"
        .formatted(
            link,
            shown.article().language().code(),
            Markup.escaped(shown.heading()),
            Markup.escaped(String.join(" · ", ReadingPage.facts(shown))));
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
