package org.klartext.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.Workbench;
import org.klartext.index.IndexCheck;
import org.klartext.record.RecordJson;

/** A disk that is full, or may not be written: a small {@code tmpfs}, which only root may mount; others skip this. */
class FullDiskTest {
  private static final Workbench WORKBENCH = Workbench.standard();
  private static final int FILES = 60;

  @TempDir private Path folder;
  private Path disk;
  private Program program;
  private boolean isMounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    isMounted = command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0;
    assumeTrue(isMounted, "no file system can be mounted here");
    program = new Program(folder);
    Files.createDirectories(folder.resolve("corpus"));
    for (int file = 0; file < FILES; file++) {
      Files.writeString(folder.resolve("corpus/a%02d.txt".formatted(file)), article(file, 0));
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (isMounted) {
      command("umount", disk.toString());
    }
  }

  private static int command(String... words) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private static String article(int file, int version) {
    return "Neues aus Berlin\n\n" + ("Der OpenAI-Chef Ultraman sprach am Montag über Chips, Nummer " + file + "." + version + ". ").repeat(40) + "\n";
  }

  private void resize(String size) throws Exception {
    assertThat(command("mount", "-o", "remount,size=" + size, disk.toString())).isZero();
  }

  private Map<String, String> articles() throws IOException {
    Map<String, String> articles = new TreeMap<>();
    WORKBENCH.forEach(disk.resolve("index"), one -> articles.put(one.article().path(), RecordJson.toLine(one)));
    return articles;
  }

  @Test
  void a_run_on_a_full_disk_says_so_keeps_what_was_and_goes_on_when_there_is_room() throws Exception {
    int refused = 0;
    int kilobytes = 64;
    Program.Ended run = program.run("index", "corpus", "--index", "disk/index");
    while (run.status() != 0) {
      refused++;
      assertThat(run.status()).as(run.err()).isIn(3, 4);
      assertThat(run.err().lines().filter(line -> line.startsWith("klartext:"))).as(run.err()).hasSize(1);
      assertThat(run.err()).contains("space").doesNotContain("\tat ");
      kilobytes += Rounds.of(400, 40);
      resize(kilobytes + "k");
      run = program.run("index", "corpus", "--index", "disk/index");
    }
    assertThat(refused).isPositive();
    Map<String, String> before = articles();
    assertThat(before).hasSize(FILES);
    for (int file = 0; file < FILES; file++) {
      Files.writeString(folder.resolve("corpus/a%02d.txt".formatted(file)), article(file, 1));
    }
    run = program.run("index", "corpus", "--index", "disk/index");
    while (run.status() != 0) {
      refused++;
      assertThat(articles()).isEqualTo(before);
      assertThat(IndexCheck.of(disk.resolve("index")).damages()).isEmpty();
      kilobytes += Rounds.of(400, 40);
      resize(kilobytes + "k");
      run = program.run("index", "corpus", "--index", "disk/index");
    }
    assertThat(articles()).hasSize(FILES).isNotEqualTo(before);
    System.out.println("full disk: refused " + refused + " times, enough with " + kilobytes + " kB");
  }

  @Test
  void a_disk_that_may_only_be_read_can_be_searched_and_not_written() throws Exception {
    resize("16m");
    assertThat(program.run("index", "corpus", "--index", "disk/index").status()).isZero();
    Map<String, String> before = articles();
    assertThat(command("mount", "-o", "remount,ro", disk.toString())).isZero();
    Program.Ended run = program.run("index", "corpus", "--index", "disk/index", "--again");
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(articles()).isEqualTo(before);
    assertThat(program.run("search", "Altman", "--index", "disk/index").status()).isZero();
  }

  @Test
  void an_export_onto_a_full_disk_fails_and_leaves_the_earlier_one() throws Exception {
    assertThat(program.run("index", "corpus").status()).isZero();
    Path out = Files.writeString(disk.resolve("export.jsonl"), "old\n");
    Program.Ended run = program.run("export", "--format", "jsonl", "--output", "disk/export.jsonl");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("space").hasLineCount(1);
    assertThat(out).hasContent("old\n");
    assertThat(disk).isDirectoryContaining(file -> file.endsWith("export.jsonl"));
    assertThat(disk.resolve("export.jsonl.klartext-part")).doesNotExist();
  }
}
