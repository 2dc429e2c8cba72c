package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void index_corpus() {
    shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
  }

  @Test
  void the_records_are_those_that_normalize_prints() {
    Shell.Run run = shell.type("export", "--index", "@index");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(shell.type("normalize", "--format", "json", "@corpus").out());
  }

  @Test
  void a_file_is_replaced_when_the_new_one_is_whole() throws IOException {
    Path file = shell.file("out.jsonl", "from earlier\n");
    Shell.Run run = shell.type("export", "--index", "@index", "--output", "@out.jsonl");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("4 articles written to");
    assertThat(file).hasContent(shell.type("export", "--index", "@index").out());
    assertThat(files()).doesNotContain("out.jsonl.klartext-part");
  }

  @Test
  void an_export_that_fails_leaves_the_earlier_one() throws IOException {
    Path file = shell.file("out.jsonl", "from earlier\n");
    Shell.Run run = shell.type("export", "--index", "@none", "--output", "@out.jsonl");
    assertThat(run.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
    assertThat(file).hasContent("from earlier\n");
    assertThat(files()).doesNotContain("out.jsonl.klartext-part");
  }

  @Test
  void each_article_gets_its_text_file() {
    Shell.Run run = shell.type("export", "--index", "@index", "--format", "txt", "--output", "@clean");
    assertThat(run.status()).isZero();
    assertThat(shell.path("clean/de/undated/altman.txt")).hasContent(Shell.ALTMAN.replace("Ultraman", "Altman"));
    assertThat(shell.path("clean/fr/undated/altman.txt")).hasContent(Shell.FRENCH.replace("Ultraman", "Altman"));
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() {
    Path own = shell.file("clean/mine.txt", "mine");
    Shell.Run run = shell.type("export", "--index", "@index", "--format", "txt", "--output", "@clean");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).hasLineCount(1).contains("already there");
    assertThat(own).hasContent("mine");
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
