package org.klartext.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.text.NormalizedText;

class DestinationTest {
  @TempDir private Path folder;

  private static CleanArticle article(String path) {
    Article article = Article.of(path, Language.GERMAN, "Text von " + path);
    return new CleanArticle(article, new NormalizedText(article.source(), List.of()), List.of(), 0);
  }

  private List<String> written(String... paths) throws IOException {
    try (var destination = Destination.open(folder.resolve("out"), new PlainTextFormat(), ExportOptions.DEFAULT)) {
      for (String path : paths) {
        destination.write(article(path));
      }
      destination.finish();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void no_path_leads_out_of_the_folder() throws IOException {
    assertThat(written("../../a.txt", "/etc/b.txt", "c/./d.html", "..", "e\\..\\f"))
        .containsExactly(
            "out/de/undated/a.txt",
            "out/de/undated/article.txt",
            "out/de/undated/b.txt",
            "out/de/undated/d.txt",
            "out/de/undated/f.txt");
  }

  @Test
  void paths_that_lead_to_one_name_are_told_apart() throws IOException {
    assertThat(written("a", "a.txt", "./a")).containsExactly("out/de/undated/a.txt", "out/de/undated/a~2.txt", "out/de/undated/a~3.txt");
    assertThat(Files.readString(folder.resolve("out/de/undated/a~2.txt"))).isEqualTo("Text von a.txt\n");
  }

  @Test
  void long_names_are_cut_and_still_differ() throws IOException {
    String name = "ä".repeat(3000);
    List<String> files = written(name, name + "b");
    assertThat(files).hasSize(2).allMatch(file -> file.length() < 90);
  }

  @ParameterizedTest
  @CsvSource({"jsonl, out.jsonl", "txt, out"})
  void what_was_not_finished_leaves_nothing(String format, String name) throws IOException {
    try (var destination =
        Destination.open(folder.resolve(name), ExportFormats.named(format).orElseThrow(), ExportOptions.DEFAULT)) {
      destination.write(article("a.txt"));
    }
    assertThat(folder).isEmptyDirectory();
  }
}
