package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexSession;
import org.klartext.torture.Rounds;

class IndexCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void write_corpus() {
    shell = Shell.withCorpus(folder);
  }

  private Shell.Run index(String... more) {
    var words = new String[more.length + 4];
    words[0] = "index";
    words[1] = "@corpus";
    words[2] = "--index";
    words[3] = "@index";
    System.arraycopy(more, 0, words, 4, more.length);
    return shell.type(words);
  }

  private JsonNode run(String... more) {
    var words = new String[more.length + 2];
    words[0] = "--format";
    words[1] = "json";
    System.arraycopy(more, 0, words, 2, more.length);
    return json(index(words).out());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  @Test
  void the_summary_says_what_was_done_and_what_to_try_next() {
    Shell.Run run = index();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("4 files read (4 articles)", "de 3, fr 1", "homograph", "Ultraman → Sam Altman", "Try next")
        .contains("klartext search 'Sam Altman' --index " + shell.path("index"));
    assertThat(run.lines()).allMatch(line -> Columns.width(line) <= 100 || line.contains("--index"));
  }

  @Test
  void the_second_time_there_is_nothing_to_do() {
    index();
    assertThat(index().out()).contains("nothing to do, 4 files unchanged");
  }

  @Test
  void only_what_changed_is_read_again() {
    index();
    shell.file("corpus/de/held.txt", Shell.RIGHT + "Sie ist alt.\n");
    JsonNode summary = run();
    assertThat(summary.at("/run/files_read").asInt()).isEqualTo(1);
    assertThat(summary.at("/run/files_unchanged").asInt()).isEqualTo(3);
    assertThat(summary.at("/articles").asInt()).isEqualTo(4);
    assertThat(shell.type("search", "alt", "--index", "@index").out()).contains("held.txt");
  }

  @Test
  void a_file_read_in_another_way_has_changed() {
    index();
    assertThat(run("--language", "de").at("/run/files_read").asInt()).isEqualTo(4);
    assertThat(run("--language", "de").at("/run/files_read").asInt()).isZero();
    assertThat(run("--language", "de", "--again").at("/run/files_read").asInt()).isEqualTo(4);
  }

  @Test
  void articles_of_vanished_files_are_taken_out() throws IOException {
    index();
    Files.delete(shell.path("corpus/de/held.txt"));
    assertThat(run("--keep-missing").at("/articles").asInt()).isEqualTo(4);
    JsonNode summary = run();
    assertThat(summary.at("/run/files_removed").asInt()).isEqualTo(1);
    assertThat(summary.at("/articles").asInt()).isEqualTo(3);
    assertThat(shell.type("search", "Held", "--index", "@index").out()).startsWith("no article");
  }

  @Test
  void a_corpus_that_is_not_there_takes_nothing_out() throws IOException {
    index();
    Files.move(shell.path("corpus"), shell.path("elsewhere"));
    Shell.Run gone = index();
    assertThat(gone.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(gone.err()).hasLineCount(1).contains("there is no such file or folder");
    Files.createDirectory(shell.path("corpus"));
    Shell.Run emptied = index();
    assertThat(emptied.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(emptied.err()).contains("nothing was taken out of the index");
    assertThat(shell.type("search", "Held", "--index", "@index").out()).startsWith("1 article");
  }

  @Test
  void an_article_whose_file_breaks_stays_as_it_was() {
    index();
    shell.file("corpus/de/held.txt", "");
    Shell.Run run = index();
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err()).contains("held.txt: ");
    assertThat(shell.type("search", "Held", "--index", "@index").out()).startsWith("1 article");
    assertThat(index().status()).as("named until it is mended").isEqualTo(ExitStatus.SOME_FAILED);
  }

  @Test
  void a_large_file_of_records_gives_its_good_ones_and_replaces_them_whole() {
    shell.file("corpus/many.jsonl", records(200, "Montag"));
    Shell.Run first = index("--threads", "2");
    assertThat(first.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(first.err()).hasLineCount(1).contains("many.jsonl: line 101: ");
    assertThat(first.out()).contains("5 files read (204 articles)", "1 rejected");
    shell.file("corpus/many.jsonl", records(150, "Freitag"));
    assertThat(run().at("/articles").asInt()).isEqualTo(154);
    assertThat(shell.type("search", "Freitag", "--limit", "0", "--index", "@index").out()).startsWith("150 articles");
    assertThat(run().at("/run/files_read").asInt()).isZero();
  }

  /** More than a megabyte, of which one line is broken. */
  private static String records(int count, String day) {
    String text = (Shell.ALTMAN.replace("Montag", day) + "Der Wind weht über das weite Land am Meer.\n".repeat(180));
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i == 100) {
        lines.append("{\"id\": broken}\n");
      }
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(text.replace("\n", "\\n"))
          .append("\"}\n");
    }
    return lines.toString();
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    shell.file("corpus/many.jsonl", records(190, "Montag"));
    shell.type("index", "@corpus", "--index", "@one", "--threads", "1");
    shell.type("index", "@corpus", "--index", "@four", "--threads", "4");
    assertThat(shell.type("export", "--index", "@four").out())
        .isEqualTo(shell.type("export", "--index", "@one").out())
        .hasLineCount(194);
    assertThat(shell.type("search", "Chips", "--duplicates", "--limit", "50", "--format", "json", "--index", "@four").out())
        .isEqualTo(shell.type("search", "Chips", "--duplicates", "--limit", "50", "--format", "json", "--index", "@one").out())
        .hasLineCount(50);
  }

  @Test
  void an_index_that_is_being_written_cannot_be_used() throws IOException {
    try (IndexSession other = IndexSession.open(shell.path("index"), "")) {
      Shell.Run run = index();
      assertThat(other.isUnchanged("a", "b")).isFalse();
      assertThat(run.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
      assertThat(run.err()).hasLineCount(1).contains("is being written by");
    }
  }

  @Test
  void without_a_corpus_the_sample_is_taken() {
    shell.on("klartext.home", folder.toString());
    Shell.Run run = shell.type("index", "--index", "@index");
    assertThat(run.out()).contains("files read");
    assertThat(Files.exists(shell.path("index"))).isTrue();
  }

  @Test
  void a_damaged_index_is_named_by_its_file_and_rebuilt_with_the_judgements() throws IOException {
    index();
    shell.type("review", "reject", "Kissinger", "pat-gelsinger", "--index", "@index");
    String before = shell.type("export", "--index", "@index").out();
    Shell.Run sound = shell.type("check-index", "--index", "@index");
    assertThat(sound.out()).contains("is sound: 4 articles", "1 judgements");
    Path broken;
    try (var files = Files.list(shell.path("index"))) {
      broken = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(broken);
    bytes[bytes.length / 2] ^= 1;
    Files.write(broken, bytes);
    Shell.Run damaged = shell.type("check-index", "--index", "@index");
    assertThat(damaged.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
    assertThat(damaged.err()).contains(broken + " is not as it was written").contains("--rebuild").hasLineCount(2);
    assertThat(index("--rebuild").status()).isZero();
    assertThat(shell.type("export", "--index", "@index").out()).isEqualTo(before);
    assertThat(shell.type("check-index", "--index", "@nowhere").status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
  }

  @Test
  void runs_over_shuffled_files_with_any_number_of_threads_give_the_same_export() throws IOException {
    long seed = 20_261_129;
    var random = new Random(seed);
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
    String first = "";
    for (int round = 0; round < Rounds.of(3, 10); round++) {
      Collections.shuffle(numbers, random);
      for (int number : numbers) {
        shell.file("round" + round + "/corpus/f" + number + ".txt", Shell.ALTMAN + "\nDas war Nummer " + number + ".\n");
      }
      shell.file("round" + round + "/corpus/many.jsonl", records(20, "Montag"));
      String threads = String.valueOf(List.of(1, 2, 8).get(round % 3));
      shell.type("index", "@round" + round + "/corpus", "--index", "@index" + round, "--threads", threads);
      String export = shell.type("export", "--index", "@index" + round).out();
      assertThat(export).hasLineCount(32);
      first = first.isEmpty() ? export : first;
      assertThat(export).as("seed %d, round %d, %s threads", seed, round, threads).isEqualTo(first);
    }
  }
}
