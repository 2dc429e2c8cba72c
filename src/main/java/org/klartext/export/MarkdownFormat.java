package org.klartext.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.klartext.article.Article;
import org.klartext.export.LayerText.Place;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Status;

/**
 * Markdown with front matter: what is known of the article, the entities it names, its text.
 *
 * <p>Each line of the text is a paragraph, and signs that Markdown reads as its own are escaped: {@code "* Chips"} →
 * {@code "\* Chips"}. An article that was read from Markdown keeps its own signs and front matter.
 */
final class MarkdownFormat implements ExportFormat {
  private static final String ENDING = ".md";

  /** Signs that mean something anywhere, and those that do at the beginning of a line. */
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&]");
  private static final Pattern LEADING = Pattern.compile("^(\\s*)([#+\\-=~|]|\\d+(?=[.)]))");

  @Override
  public String name() {
    return "md";
  }

  @Override
  public String description() {
    return "Markdown with front matter; with --output a folder with a file an article";
  }

  @Override
  public Packing packing() {
    return Packing.EITHER;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) {
    return article -> print(out, page(article, options) + "\n");
  }

  @Override
  public ArticleWriter folder(ArticleFiles files, ExportOptions options) {
    return article -> {
      try (ArticleFiles.Opened opened = files.of(article.article(), ENDING)) {
        print(opened.streams().getFirst(), page(article, options));
      }
    };
  }

  private static String page(CleanArticle article, ExportOptions options) {
    LayerText layer = LayerText.of(article, options);
    if (isMarkdown(article.article())) {
      return layer.text().endsWith("\n") ? layer.text() : layer.text() + "\n";
    }
    var page = new StringBuilder("---\n");
    frontMatter(page, article.article(), layer, options);
    page.append("---\n");
    String title = article.heading();
    boolean first = true;
    for (String line : layer.text().split("\n", -1)) {
      if (!line.isBlank()) {
        String heading = first && article.article().title().isPresent() && line.strip().equals(title) ? "# " : "";
        page.append('\n').append(heading).append(escaped(line.strip())).append('\n');
        first = false;
      }
    }
    return page.toString();
  }

  private static boolean isMarkdown(Article article) {
    return article.path().matches(".*\\.md(?:\\.gz|\\.zst)?");
  }

  private static void frontMatter(StringBuilder page, Article article, LayerText layer, ExportOptions options) {
    field(page, "id", article.id());
    field(page, "path", article.path());
    field(page, "language", article.language().code());
    article.title().ifPresent(title -> field(page, "title", title));
    article.date().ifPresent(date -> page.append("date: ").append(date).append('\n'));
    article.outlet().ifPresent(outlet -> field(page, "outlet", outlet));
    Set<String> entities = new LinkedHashSet<>();
    for (Place place : layer.places()) {
      if (place.mention().status() != Status.UNSURE) {
        entities.add(options.label(place.mention()));
      }
    }
    if (!entities.isEmpty()) {
      page.append("entities:\n");
      entities.forEach(entity -> page.append("  - ").append(quoted(entity)).append('\n'));
    }
  }

  private static void field(StringBuilder page, String key, String value) {
    page.append(key).append(": ").append(quoted(value)).append('\n');
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  private static String escaped(String line) {
    String inline = INLINE.matcher(line).replaceAll("\\\\$0");
    return LEADING
        .matcher(inline)
        .replaceFirst(match -> digits(match.group(2)) ? "$1$2\\\\" : "$1\\\\$2");
  }

  /** {@code 1.} is a list; the escape stands before the full stop. */
  private static boolean digits(String sign) {
    return Character.isDigit(sign.charAt(0));
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
