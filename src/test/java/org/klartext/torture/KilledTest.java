package org.klartext.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.Workbench;
import org.klartext.index.IndexCheck;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.IndexUnavailableException.Reason;
import org.klartext.record.RecordJson;
import org.klartext.resolve.judge.LedgerFile;

/** {@code kill -9} at any moment. */
class KilledTest {
  private static final int FILES = 12;
  private static final Workbench WORKBENCH = Workbench.standard();

  @TempDir private Path folder;
  private Program program;
  private final Random random = new Random(20_261_129);

  @BeforeEach
  void write_corpus() throws IOException {
    program = new Program(folder);
    Files.createDirectories(folder.resolve("corpus"));
    for (int file = 0; file < FILES; file++) {
      change(file, 0);
    }
  }

  /** Version {@code version} of a file's article. */
  private void change(int file, int version) throws IOException {
    Files.writeString(
        folder.resolve("corpus/a%02d.txt".formatted(file)),
        "Neues aus Berlin\n\nDer OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips für KI. Ultraman lobte "
            + "Nvidia; OpenAI will mit Nvidia arbeiten. Fassung " + version + ".\n");
  }

  /** The articles of the index by their paths; each stands there once. */
  private Map<String, String> articles() throws IOException {
    Map<String, String> articles = new TreeMap<>();
    WORKBENCH.forEach(
        folder.resolve("index"),
        article -> assertThat(articles.put(article.article().path(), RecordJson.toLine(article))).isNull());
    return articles;
  }

  private Map<String, String> committed() throws IOException {
    try {
      return articles();
    } catch (IndexUnavailableException e) {
      assertThat(e.reason()).isEqualTo(Reason.MISSING);
      return Map.of();
    }
  }

  @Test
  void an_index_holds_the_last_commit_whenever_its_writer_is_killed() throws Exception {
    long whole = program.run("index", "corpus").millis();
    Map<String, String> before = Map.of();
    int killed = 0;
    for (int round = 1; round <= Rounds.of(4, 200); round++) {
      boolean isFirst = round % 4 == 1;
      if (isFirst) {
        remove(folder.resolve("index"));
        before = Map.of();
      } else {
        for (int file = 0; file < FILES; file++) {
          change(file, round);
        }
      }
      long moment = whole / 4 + random.nextLong(whole);
      killed += program.killed(moment, "index", "corpus").isEmpty() ? 1 : 0;
      Map<String, String> after = committed();
      if (Files.exists(folder.resolve("index")) && !after.isEmpty()) {
        assertThat(IndexCheck.of(folder.resolve("index")).damages()).as("round %d, after %d ms", round, moment).isEmpty();
      }
      if (!after.equals(before)) {
        assertThat(after).as("all or nothing, round %d", round).hasSize(FILES);
        assertThat(after.values()).allMatch(line -> !line.contains("Fassung 0") || isFirst);
      }
      assertThat(program.run("index", "corpus").status()).isZero();
      before = articles();
      assertThat(before).hasSize(FILES);
      int version = lastVersion();
      assertThat(before.values()).allMatch(line -> line.contains("Fassung " + version + "."));
    }
    System.out.println("index: killed " + killed + " times");
  }

  private int lastVersion() throws IOException {
    String text = Files.readString(folder.resolve("corpus/a00.txt"));
    return Integer.parseInt(text.replaceAll("(?s).*Fassung (\\d+).*", "$1"));
  }

  private static void remove(Path index) throws IOException {
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(index);
  }

  @Test
  void an_export_is_the_old_one_or_the_new_one() throws Exception {
    program.run("index", "corpus");
    Path out = folder.resolve("export.jsonl");
    long whole = program.run("export", "--format", "jsonl", "--output", "export.jsonl").millis();
    byte[] right = Files.readAllBytes(out);
    int killed = 0;
    for (int round = 0; round < Rounds.of(2, 100); round++) {
      Files.writeString(out, "old\n");
      long moment = whole / 4 + random.nextLong(whole);
      killed += program.killed(moment, "export", "--format", "jsonl", "--output", "export.jsonl").isEmpty() ? 1 : 0;
      byte[] there = Files.readAllBytes(out);
      assertThat(new String(there, StandardCharsets.UTF_8).equals("old\n") || Arrays.equals(there, right))
          .as("after %d ms", moment)
          .isTrue();
    }
    assertThat(program.run("export", "--format", "jsonl", "--output", "export.jsonl").status()).isZero();
    assertThat(out).hasBinaryContent(right);
    System.out.println("export: killed " + killed + " times");
  }

  @Test
  void a_judgement_is_there_whole_or_not_at_all() throws Exception {
    program.run("index", "corpus");
    Path index = folder.resolve("index");
    long whole = program.run("review", "reject", "Ultraman", "sam-altman").millis();
    int killed = 0;
    List<Integer> lines = new ArrayList<>(List.of(1));
    for (int round = 0; round < Rounds.of(2, 100); round++) {
      boolean isUndo = LedgerFile.of(index).read().inForce().size() == 1;
      String last = "j" + LedgerFile.of(index).read().entries().size();
      String[] words =
          isUndo ? new String[] {"review", "undo", last} : new String[] {"review", "reject", "Ultraman", "sam-altman"};
      long moment = whole / 4 + random.nextLong(whole);
      killed += program.killed(moment, words).isEmpty() ? 1 : 0;
      lines.add(LedgerFile.of(index).read().entries().size());
      assertThat(IndexCheck.of(index).damages()).isEmpty();
      assertThat(program.run("review", "apply").status()).isZero();
      boolean isRejected = !LedgerFile.of(index).read().inForce().isEmpty();
      assertThat(articles().values()).allMatch(line -> line.contains("Der OpenAI-Chef Altman sprach") != isRejected);
    }
    assertThat(lines).isSorted();
    System.out.println("review: killed " + killed + " times");
  }
}
