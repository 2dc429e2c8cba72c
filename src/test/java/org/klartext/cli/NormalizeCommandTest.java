package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizeCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void write_corpus() {
    shell = Shell.withCorpus(folder);
  }

  @Test
  void one_article_is_printed_as_clear_text_and_nothing_else() {
    Shell.Run run = shell.type("normalize", "@corpus/de/altman.txt");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Shell.ALTMAN.replace("Ultraman", "Altman"));
  }

  @Test
  void several_articles_stand_under_their_paths_in_order() {
    Shell.Run run = shell.type("normalize", "@corpus");
    assertThat(run.lines().stream().filter(line -> line.startsWith("==>")))
        .containsExactly(
            "==> de/altman.txt <==", "==> de/gelsinger.txt <==", "==> de/held.txt <==", "==> fr/altman.txt <==");
    assertThat(run.out()).contains("Intel-Chef Gelsinger").contains("PDG d'OpenAI, Altman,").contains(Shell.RIGHT);
  }

  @Test
  void an_article_comes_from_standard_input() {
    shell.reading(Shell.GELSINGER);
    assertThat(shell.type("normalize").out()).isEqualTo(Shell.GELSINGER.replace("Kissinger", "Gelsinger"));
    assertThat(shell.type("normalize", "-").out()).isEqualTo(Shell.GELSINGER.replace("Kissinger", "Gelsinger"));
    shell.on("klartext.in", "terminal");
    assertThat(shell.type("normalize").err()).contains("Ctrl-D");
  }

  @Test
  void the_record_gives_back_the_source() throws IOException {
    Shell.Run run = shell.type("normalize", "--format", "json", "@corpus");
    assertThat(run.lines()).hasSize(4);
    for (String line : run.lines()) {
      JsonNode record = new ObjectMapper().readTree(line);
      assertThat(record.get("unit").asText()).isEqualTo("codepoint");
      var text = new StringBuilder(record.get("text").asText());
      var edits = new ArrayList<JsonNode>();
      record.get("edits").forEach(edits::add);
      for (JsonNode edit : edits.reversed()) {
        int start = text.offsetByCodePoints(0, edit.get("clean").get(0).asInt());
        int end = text.offsetByCodePoints(0, edit.get("clean").get(1).asInt());
        text.replace(start, end, edit.get("from").asText());
      }
      assertThat(text.toString()).isEqualTo(record.get("source").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "diff", "explain"})
  void the_number_of_threads_changes_nothing(String format) {
    for (int i = 0; i < 60; i++) {
      shell.file("many/" + i + ".txt", List.of(Shell.ALTMAN, Shell.GELSINGER, Shell.FRENCH).get(i % 3).repeat(1 + i % 5));
    }
    String one = shell.type("normalize", "@many", "--format", format, "--threads", "1").out();
    String four = shell.type("normalize", "@many", "--format", format, "--threads", "4").out();
    assertThat(four).isEqualTo(one).isNotEmpty();
  }

  @Test
  void a_diff_shows_the_lines_that_changed() {
    assertThat(shell.type("normalize", "--format", "diff", "@corpus/de/gelsinger.txt").lines())
        .containsExactly(
            "--- a/gelsinger.txt",
            "+++ b/gelsinger.txt",
            "@@ -2,2 +2,2 @@",
            " ",
            "-" + Shell.GELSINGER.lines().skip(2).findFirst().orElseThrow(),
            "+" + Shell.GELSINGER.lines().skip(2).findFirst().orElseThrow().replace("Kissinger", "Gelsinger"));
    assertThat(shell.type("normalize", "--format", "diff", "@corpus/de/held.txt").out()).isEmpty();
  }

  @Test
  void each_change_is_explained_in_its_line() {
    Shell.Run run = shell.type("normalize", "--format", "explain", "@corpus/de/gelsinger.txt");
    assertThat(run.out())
        .contains("2 changes", "    3  ", "[Kissinger → Gelsinger]", "names.homograph", "evidence: ", "right as they stand");
    assertThat(run.lines()).allMatch(line -> Columns.width(line) <= 100);
  }

  @Test
  void what_cannot_be_read_is_named_and_the_rest_goes_on() {
    shell.file("bad/empty.txt", "");
    shell.file("bad/noise.txt", new byte[] {0, 1, 2, 0, (byte) 0xff, (byte) 0xfe, 0, 3, 0, 0, 5, 8, 0, 1});
    shell.file("bad/umlaut.txt", "Der Verkäufer grüßt die Münchner Käufer.".getBytes(StandardCharsets.ISO_8859_1));
    shell.file("bad/lines.jsonl", "{\"text\":\"" + Shell.RIGHT.strip().replace("\n", " ") + "\"}\n{\"text\":\n");
    shell.file("bad/good.txt", Shell.ALTMAN);
    Shell.Run run = shell.type("normalize", "@bad", "--charset", "UTF-8");
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err().lines()).hasSize(4).allMatch(line -> line.startsWith("klartext: "));
    assertThat(run.err()).contains("empty.txt: ", "noise.txt: ", "umlaut.txt: not UTF-8", "lines.jsonl: line 2: ");
    assertThat(run.out()).contains("==> good.txt <==", "OpenAI-Chef Altman", "==> lines.jsonl#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.txt", "nothing"})
  void what_is_missing_or_empty_is_named(String name) {
    shell.path("nothing").toFile().mkdir();
    Shell.Run run = shell.type("normalize", "@" + name);
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err()).hasLineCount(1).contains(name);
  }

  @Test
  void an_article_in_another_language_is_skipped_and_said() {
    shell.file("a.txt", "The company said on Monday that it would build more chips in the coming year, and that the "
        + "plant would open soon after the summer.\n");
    Shell.Run run = shell.type("normalize", "@a.txt");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.txt: skipped", "English");
  }
}
