package org.klartext.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexSession;
import org.klartext.resolve.judge.LedgerFile;

/** Two processes on one index. */
class TwoWritersTest {
  @TempDir private Path folder;

  private void write(int files) throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    for (int file = 0; file < files; file++) {
      Files.writeString(
          folder.resolve("corpus/a" + file + ".txt"),
          "Neues aus Berlin\n\nDer OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips für KI, Nummer " + file + ".\n");
    }
  }

  @Test
  void the_second_ends_with_3_and_names_the_first() throws Exception {
    write(2);
    Path index = folder.resolve("index");
    try (IndexSession first = IndexSession.open(index, "k")) {
      Program.Ended second = new Program(folder).run("index", "corpus");
      assertThat(second.status()).isEqualTo(3);
      assertThat(second.err()).contains("process " + ProcessHandle.current().pid()).hasLineCount(1);
      first.commit();
    }
    assertThat(new Program(folder).run("index", "corpus").status()).isZero();
  }

  @Test
  void judgements_of_many_at_once_are_all_kept_or_refused() throws Exception {
    write(2);
    new Program(folder).run("index", "corpus");
    int people = Rounds.of(3, 12);
    List<Process> running = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Path own = Files.createDirectories(folder.resolve("p" + person));
      running.add(new Program(own).start("review", "reject", "Ultraman", "sam-altman", "--who", "p" + person, "--index", "../index"));
    }
    int kept = 0;
    for (Process process : running) {
      int status = process.waitFor();
      assertThat(status).isIn(0, 3);
      kept += status == 0 ? 1 : 0;
    }
    assertThat(kept).isPositive();
    assertThat(LedgerFile.of(folder.resolve("index")).read().entries()).hasSize(kept);
  }
}
