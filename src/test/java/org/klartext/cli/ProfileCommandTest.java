package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void index_corpus() {
    shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
  }

  @Test
  void errors_are_counted_by_mechanism_language_and_article() throws IOException {
    Shell.Run run = shell.type("profile", "--index", "@index", "--format", "json");
    assertThat(run.status()).isZero();
    JsonNode profile = new ObjectMapper().readTree(run.out());
    assertThat(profile.get("articles").asInt()).isEqualTo(4);
    assertThat(profile.at("/mechanisms/homograph").asInt()).isEqualTo(5);
    assertThat(profile.at("/most_garbled").size()).isEqualTo(3);
    assertThat(shell.type("profile", "--index", "@index").out()).contains("By language", "homograph", "Most garbled articles");
    assertThat(shell.type("profile", "--index", "@index", "--query", "path:de/held*").out()).startsWith("1 articles");
  }

  @Test
  void words_are_counted_in_whichever_form_they_stand() {
    assertThat(shell.type("profile", "words", "--index", "@index", "--language", "de", "--format", "csv", "Chip").lines().get(1))
        .startsWith("de,Chip,3,2,");
    assertThat(shell.type("profile", "words", "--index", "@index", "--language", "de", "--limit", "3").lines()).hasSize(4);
  }

  @Test
  void collocates_and_keywords_carry_their_measures() {
    Shell.Run near = shell.type("profile", "collocates", "--index", "@index", "--least", "1", "--format", "json", "entity:pat-gelsinger");
    assertThat(near.status()).isZero();
    assertThat(near.out()).contains("\"word\":\"Intel\"", "\"log_dice\":");
    Shell.Run key = shell.type("profile", "keyness", "--index", "@index", "--least", "1", "--format", "csv", "Intel");
    assertThat(key.out()).contains("de,Intel,3,");
  }
}
