package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.article.Article;

class CorpusTest {
  @TempDir Path folder;

  private static List<String> paths(IngestOptions options, Path... roots) {
    try (Stream<CorpusFile> files = Corpus.of(List.of(roots), options).files()) {
      return files.map(CorpusFile::path).toList();
    }
  }

  private static List<String> paths(Path... roots) {
    return paths(IngestOptions.DEFAULT, roots);
  }

  @Test
  void files_come_in_the_order_of_their_paths() throws IOException {
    for (String name : List.of("b/2.txt", "a.txt", "b.txt", "a/z.md", "a/b/1.txt", "a-b.txt", "B.txt")) {
      Reading.write(folder, name, Reading.GERMAN);
    }
    assertThat(paths(folder)).hasSize(7).isSortedAccordingTo(String::compareTo);
  }

  @Test
  void other_kinds_of_files_and_hidden_ones_are_ignored() throws IOException {
    Reading.write(folder, "photo.jpeg", "x");
    Reading.write(folder, "README", "x");
    Reading.write(folder, "a.txt.gz.gz", "x");
    Reading.write(folder, ".git/config.txt", "x");
    Reading.write(folder, ".hidden.txt", "x");
    assertThat(Reading.all(folder))
        .containsExactly(
            new Ingested.Ignored(".git/"),
            new Ingested.Ignored(".hidden.txt"),
            new Ingested.Ignored("README"),
            new Ingested.Ignored("a.txt.gz.gz"),
            new Ingested.Ignored("photo.jpeg"));
  }

  @Test
  void the_same_path_has_the_same_id_which_is_safe_in_files_and_urls() throws IOException {
    Reading.write(folder, "x/a.txt", Reading.GERMAN);
    Reading.write(folder, "y/a.txt", Reading.FRENCH);
    Article one = Reading.article(folder.resolve("x"));
    Article other = Reading.article(folder.resolve("y"));
    assertThat(one.id()).isEqualTo(other.id()).matches("[0-9a-f]{16}");
    assertThat(Reading.articles(Reading.all(folder))).extracting(Article::id).doesNotHaveDuplicates();
  }

  @Test
  void several_roots_are_told_apart_by_the_folder_that_holds_them() throws IOException {
    Reading.write(folder, "x/a.txt", Reading.GERMAN);
    Reading.write(folder, "y/a.txt", Reading.FRENCH);
    assertThat(paths(folder.resolve("y"), folder.resolve("x"))).containsExactly("x/a.txt", "y/a.txt");
    assertThat(paths(folder.resolve("x/a.txt"), folder.resolve("y/a.txt"))).containsExactly("x/a.txt", "y/a.txt");
    assertThat(paths(folder.resolve("x/a.txt"))).containsExactly("a.txt");
  }

  @Test
  void a_root_inside_another_is_read_once() throws IOException {
    Reading.write(folder, "x/a.txt", Reading.GERMAN);
    assertThat(paths(folder, folder.resolve("x"), folder)).containsExactly("x/a.txt");
  }

  @Test
  void a_file_that_is_named_is_read_as_text_whatever_its_ending() throws IOException {
    Path file = Reading.write(folder, "artikel", Reading.GERMAN);
    assertThat(Reading.article(file).path()).isEqualTo("artikel");
  }

  @Test
  void links_are_named_and_not_followed() throws IOException {
    Reading.write(folder, "in/a.txt", Reading.GERMAN);
    Reading.write(folder, "out/b.txt", Reading.GERMAN);
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("out/b.txt"));
    List<Ingested> found = Reading.all(folder.resolve("in"));
    assertThat(found).extracting(Ingested::path).containsExactly("a.txt", "link.txt", "loop");
    assertThat(Reading.reason(found.get(1))).contains("symbolic link");
    assertThat(Reading.reason(found.get(2))).contains("symbolic link");
  }

  @Test
  void a_root_may_be_a_link() throws IOException {
    Reading.write(folder, "real/a.txt", Reading.GERMAN);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(paths(folder.resolve("link"))).containsExactly("a.txt");
  }

  @Test
  void a_pipe_in_a_folder_is_named_and_not_opened() throws Exception {
    Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "mkfifo makes pipes");
    assertThat(Reading.reason(Reading.only(folder))).contains("pipe");
  }

  @Test
  void what_is_missing_and_what_is_empty_is_named_as_it_was_given() throws IOException {
    Path missing = folder.resolve("missing");
    assertThat(Reading.only(missing)).isEqualTo(new Ingested.Rejected(missing.toString(), "there is no such file"));
    Files.createDirectories(folder.resolve("empty/deep"));
    Path empty = folder.resolve("empty");
    assertThat(Reading.only(empty)).isEqualTo(new Ingested.Rejected(empty.toString(), "a folder without files"));
  }

  @Test
  void a_name_that_is_no_utf_8_is_read_and_shown_escaped() throws Exception {
    String script = "printf '%s' \"$1\" > \"$0/$(printf 'f\\303\\274r\\377.txt')\"";
    Process made = new ProcessBuilder("sh", "-c", script, folder.toString(), Reading.GERMAN).start();
    Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "a name of any bytes");
    assertThat(Reading.article(folder).path()).isEqualTo("für%FF.txt");
  }

  @Test
  void the_digest_is_that_of_the_bytes_and_known_before_reading() throws IOException {
    Reading.write(folder, "a.txt.gz", Reading.gzip(Reading.GERMAN.getBytes(StandardCharsets.UTF_8)));
    CorpusFile file = Corpus.of(List.of(folder), IngestOptions.DEFAULT).files().findFirst().orElseThrow();
    String digest = file.digest();
    assertThat(digest).isEqualTo(Digest.of(Files.readAllBytes(folder.resolve("a.txt.gz"))));
    assertThat(file.size()).isEqualTo(Files.size(folder.resolve("a.txt.gz")));
    assertThat(file.mayHoldArticles()).isTrue();
    file.read(
        found -> {
          Ingested.Read read = (Ingested.Read) found;
          assertThat(read.digest()).isEqualTo(digest);
          assertThat(read.size()).isEqualTo(file.size());
          assertThat(read.file()).isEqualTo("a.txt.gz");
        });
  }

  @Test
  void what_cannot_be_read_has_no_digest() throws IOException {
    Path file = Reading.write(folder, "a.txt", Reading.GERMAN);
    CorpusFile found = Corpus.of(List.of(folder), IngestOptions.DEFAULT).files().findFirst().orElseThrow();
    Files.delete(file);
    assertThat(found.digest()).isEmpty();
    found.read(gone -> assertThat(Reading.reason(gone)).isEqualTo("there is no such file"));
  }

  @Test
  void standard_input_is_an_article_too() {
    Ingested found = Corpus.ofText("-", Reading.FRENCH.getBytes(StandardCharsets.UTF_8), IngestOptions.DEFAULT);
    assertThat(Reading.article(found).path()).isEqualTo("-");
    assertThat(Reading.article(found).source().value()).isEqualTo(Reading.FRENCH);
    assertThat(Reading.reason(Corpus.ofText("-", new byte[0], IngestOptions.DEFAULT))).isEqualTo("empty");
  }

  @Test
  void a_corpus_needs_a_root() {
    assertThatThrownBy(() -> Corpus.of(List.of(), IngestOptions.DEFAULT)).hasMessageContaining("folder or a file");
  }

  @Test
  void a_thousand_empty_files_are_a_thousand_lines() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      Files.createFile(folder.resolve(i + ".txt"));
    }
    assertThat(Reading.all(folder)).hasSize(1_000).allMatch(found -> Reading.reason(found).equals("empty"));
  }
}
