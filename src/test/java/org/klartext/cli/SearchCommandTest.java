package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void index_corpus() {
    shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
  }

  private Shell.Run search(String... words) {
    var all = new String[words.length + 3];
    all[0] = "search";
    all[1] = "--index";
    all[2] = "@index";
    System.arraycopy(words, 0, all, 3, words.length);
    return shell.type(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Altman", "Ultraman", "奥特曼", "aoteman", "entity:sam-altman"})
  void either_form_finds_the_article(String query) {
    Shell.Run run = search(query);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("de/altman.txt", "fr/altman.txt", "Neue Pläne für Chips");
  }

  @Test
  void both_layers_are_shown_where_they_differ_with_the_match_marked() {
    assertThat(search("Gelsinger").out())
        .contains("Intel-Chef [Gelsinger] kündigte", "was: ", "Intel-Chef [Kissinger] kündigte");
    assertThat(search("Zuschauer").out()).contains("[Zuschauer]").doesNotContain("was: ");
  }

  @Test
  void it_is_said_what_a_word_was_taken_for() {
    assertThat(search("Kissinger").err())
        .isEqualTo("klartext: Kissinger → Pat Gelsinger; search the word itself with source:Kissinger\n");
    assertThat(search("source:Kissinger").err()).isEmpty();
    assertThat(search("source:Ultraman").out()).contains("held.txt", "de/altman.txt");
    assertThat(search("clean:Ultraman").out()).contains("held.txt").doesNotContain("de/altman.txt");
  }

  @Test
  void layer_language_limit_and_order_are_kept() {
    assertThat(search("--layer", "source", "Gelsinger").out()).startsWith("no article for Gelsinger");
    assertThat(search("--language", "fr", "OpenAI").out()).contains("fr/altman.txt").doesNotContain("de/altman.txt");
    assertThat(search("--limit", "1", "OpenAI").out()).startsWith("2 articles for OpenAI, the first 1 of them");
    assertThat(search("--sort", "date", "OpenAI").status()).isZero();
  }

  @Test
  void programs_get_a_hit_a_line_with_places_in_code_points() throws IOException {
    shell.file("corpus/de/emoji.txt", "💡💡 Titel\n\n💡 Der Intel-Chef Kissinger kam nach Berlin, sagte Intel am Abend.\n");
    shell.type("index", "@corpus", "--index", "@index");
    Shell.Run run = search("--format", "json", "Gelsinger AND Berlin");
    assertThat(run.lines()).hasSize(1);
    JsonNode hit = new ObjectMapper().readTree(run.lines().getFirst());
    assertThat(hit.get("path").asText()).isEqualTo("de/emoji.txt");
    assertThat(hit.get("unit").asText()).isEqualTo("codepoint");
    assertThat(hit.at("/source/highlights/0").toString()).isEqualTo("[27,36]");
    assertThat(hit.at("/clean/highlights/0").toString()).isEqualTo("[27,36]");
    assertThat(hit.at("/clean/snippet").asText()).contains("Gelsinger");
    assertThat(hit.at("/source/snippet").asText()).contains("Kissinger");
  }

  @Test
  void a_concordance_shows_the_source_beneath_where_it_reads_otherwise() {
    Shell.Run run = search("--kwic", "5", "--sort", "left", "clean:Gelsinger");
    assertThat(run.lines().getFirst()).isEqualTo("2 lines for clean:Gelsinger (1 article)");
    assertThat(run.out()).contains("Intel-Chef Gelsinger kündigte", "Intel-Chef Kissinger kündigte");
    assertThat(search("--kwic", "5", "--format", "tsv", "Gelsinger").lines().get(1)).contains("\tGelsinger\t", "\tKissinger\t");
    assertThat(search("--sort", "left", "x").err()).contains("--sort left is for --kwic");
  }

  @Test
  void facets_and_pages_follow_the_hits() {
    assertThat(search("--facets", "language,entity", "OpenAI").out()).contains("language      de 1×, fr 1×", "openai 2×");
    Shell.Run first = search("--limit", "1", "OpenAI");
    String cursor = first.lines().getLast().replace("more: --after ", "");
    Shell.Run second = search("--limit", "1", "--after", cursor, "OpenAI");
    assertThat(second.status()).isZero();
    assertThat(second.out()).contains(first.out().contains("de/altman.txt") ? "fr/altman.txt" : "de/altman.txt");
    assertThat(search("--after", "x", "OpenAI").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void rows_are_safe_for_spreadsheets_and_a_batch_goes_on_after_a_bad_query() {
    shell.file("queries.csv", "id,query\na,Gelsinger\nb,(\nc,\"=Fabriken\"\n");
    Shell.Run run = shell.type("search", "--index", "@index", "--format", "csv", "--batch", "@queries.csv");
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err()).contains("line 3: query: column 1");
    assertThat(run.lines().getFirst()).startsWith("query_id,query,rank,total,score,id,path");
    assertThat(run.out()).contains("a,Gelsinger,1,1,", "c,'=Fabriken,1,1,");
    shell.file("none.csv", "x\n1\n");
    assertThat(shell.type("search", "--index", "@index", "--batch", "@none.csv").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void a_time_is_given_in_seconds_and_programs_learn_whether_it_sufficed() throws IOException {
    Shell.Run run = search("--timeout", "60", "--format", "json", "--facets", "language", "Gelsinger");
    assertThat(run.lines()).hasSize(2);
    for (String line : run.lines()) {
      assertThat(new ObjectMapper().readTree(line).get("partial").asBoolean(true)).as(line).isFalse();
    }
    assertThat(search("--timeout", "0", "Gelsinger").err()).contains("'0' is no time");
    assertThat(search("--timeout", "soon", "Gelsinger").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void words_may_be_taken_as_words() {
    assertThat(search("--no-expand", "Ultraman").err()).isEmpty();
    assertThat(search("--no-expand", "aoteman").out()).startsWith("no article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(Chip", "date:[2024 TO", "nofield:x", "\"Chip"})
  void a_bad_query_is_refused_with_its_column(String query) {
    Shell.Run run = search(query);
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).startsWith("klartext: query: column ");
  }

  @Test
  void without_an_index_it_is_said_what_to_do() {
    Shell.Run run = shell.type("search", "x", "--index", "@none");
    assertThat(run.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
    assertThat(run.err()).hasLineCount(1).contains("none", "klartext index");
  }

  @Test
  void lines_fit_the_terminal() {
    shell.on("klartext.columns", "60");
    assertThat(search("Chips").lines()).allMatch(line -> Columns.width(line) <= 60);
  }
}
