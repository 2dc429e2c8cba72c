package org.klartext.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexCheck;

/** Files that are far too large, under a small heap: they are named, and cost no other article. */
class HardFilesTest {
  private static final String SENTENCE = "Der OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips für KI. ";
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  private void write(String name, int megabytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      byte[] sentence = SENTENCE.getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < (long) megabytes * MEGABYTE; written += sentence.length) {
        out.write(sentence);
      }
    }
  }

  private void bomb(String name, int megabytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      byte[] zeros = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        out.write(zeros);
      }
    }
  }

  @Test
  void a_line_without_end_and_a_bomb_are_named_and_the_article_beside_them_is_read() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/good.txt"), "Neues\n\n" + SENTENCE);
    write("corpus/line.txt", Rounds.of(40, 200));
    bomb("corpus/bomb.txt.gz", Rounds.of(200, 3_000));
    Program.Ended run = new Program(folder, "-Xmx512m").run("index", "corpus");
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("line.txt: longer than", "bomb.txt.gz: longer than").hasLineCount(2);
    assertThat(IndexCheck.of(folder.resolve("index")).articles()).isEqualTo(1);
  }

  @Test
  void where_memory_runs_out_the_last_commit_stands() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/good.txt"), "Neues\n\n" + SENTENCE);
    assertThat(new Program(folder).run("index", "corpus").status()).isZero();
    write("corpus/large.txt", 14);
    Program.Ended run = new Program(folder, "-Xmx48m").run("index", "corpus");
    assertThat(run.status()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains("out of memory (").doesNotContain("\tat ");
    IndexCheck check = IndexCheck.of(folder.resolve("index"));
    assertThat(check.damages()).isEmpty();
    assertThat(check.articles()).isEqualTo(1);
  }
}
