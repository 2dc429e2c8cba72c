package org.klartext.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.klartext.article.Article;

/** Generated articles in files of records. */
final class NewsFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GeneratedNews news;

  NewsFiles(GeneratedNews news) {
    this.news = news;
  }

  /** Writes the articles from the {@code first}th on, unless the file is there. */
  Path write(Path file, int first, int articles) throws IOException {
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = first; i < first + articles; i++) {
        Article article = news.article(i);
        ObjectNode json = JSON.createObjectNode();
        json.put("id", article.id()).put("language", article.language().code());
        article.title().ifPresent(title -> json.put("title", title));
        article.date().ifPresent(date -> json.put("date", date.toString()));
        article.outlet().ifPresent(outlet -> json.put("outlet", outlet));
        json.put("text", article.source().value());
        out.write(JSON.writeValueAsString(json));
        out.write('\n');
      }
    }
    return file;
  }
}
