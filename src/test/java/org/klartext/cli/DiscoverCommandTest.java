package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.knowledge.EntityJson;

class DiscoverCommandTest {
  private static final String STRANGE =
      "Neue Chips\n\nNvidia und AMD sprachen am Montag mit Zhuofei über neue Chips für künstliche Intelligenz. Der Hersteller "
          + "Zhuofei hofft auf Aufträge von Nvidia.\n";

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).with("XDG_DATA_HOME", folder.resolve("data").toString());
    shell.file("corpus/a.txt", STRANGE);
  }

  @Test
  void suspects_come_with_places_and_an_entry() {
    Shell.Run run = shell.type("discover", "@corpus");
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("1. Zhuofei  pinyin · 2× in 1 article").contains("[Zhuofei]").contains("{\"id\":\"zhuofei\"");
  }

  @Test
  void an_accepted_entry_is_known_from_then_on() {
    Shell.Run run = shell.type("discover", "@corpus", "--accept", "1");
    assertThat(run.err()).contains("1 entries added to ");
    assertThat(folder.resolve("data/klartext/accepted.jsonl")).exists();
    assertThat(shell.type("entity", "Zhuofei").out()).startsWith("Zhuofei");
    assertThat(shell.type("discover", "@corpus").out()).doesNotContain("Zhuofei");
  }

  @Test
  void entries_can_be_written_to_a_file_to_be_looked_through() throws IOException {
    shell.type("discover", "@corpus", "--write", "@found.jsonl");
    assertThat(Files.readAllLines(folder.resolve("found.jsonl")))
        .singleElement()
        .satisfies(line -> assertThat(EntityJson.parse(line).name()).isEqualTo("Zhuofei"));
  }

  @Test
  void programs_get_a_suspect_a_line() throws IOException {
    JsonNode suspect = new ObjectMapper().readTree(shell.type("discover", "@corpus", "--format", "json").out());
    assertThat(suspect.path("surface").asText()).isEqualTo("Zhuofei");
    assertThat(suspect.path("kind").asText()).isEqualTo("pinyin");
    assertThat(suspect.path("proposal").path("id").asText()).isEqualTo("zhuofei");
    assertThat(suspect.path("lines").path(0).path("path").asText()).endsWith("a.txt");
  }

  @Test
  void an_index_gives_what_its_corpus_gives() {
    shell.type("index", "@corpus", "--index", "@index");
    assertThat(shell.type("discover", "--index", "@index").out()).isEqualTo(shell.type("discover", "@corpus").out());
  }

  @Test
  void numbers_that_are_not_there_are_wrong_usage() {
    assertThat(shell.type("discover", "@corpus", "--accept", "9").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(shell.type("discover", "@corpus", "--limit", "0").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(shell.type("discover", "@corpus", "--kind", "two-languages").status()).isEqualTo(ExitStatus.DONE);
  }
}
