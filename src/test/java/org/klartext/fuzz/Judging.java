package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.LedgerTable;

/** Judgements, as lines and as a table: read and written they are the same, or the place is named that cannot be read. */
final class Judging {
  private Judging() {}

  static void lines(byte[] bytes) throws IOException {
    Path path = Inputs.file("j.judgements.jsonl", bytes);
    var file = new LedgerFile(path);
    try {
      Ledger ledger = file.read();
      sameAgain(ledger.entries());
      file.append(List.of());
      assertThat(file.read()).isEqualTo(ledger);
    } catch (IOException e) {
      assertThat(e.getMessage()).startsWith(path.toString()).contains(" — ").hasLineCount(1);
    }
  }

  static void table(byte[] bytes) throws IOException {
    Path path = Inputs.file("j.csv", bytes);
    List<Entry> entries;
    try {
      entries = LedgerTable.read(path);
    } catch (IOException e) {
      assertThat(e.getMessage()).startsWith(path.toString()).contains(" — ").hasLineCount(1);
      return;
    }
    sameAgain(entries);
    Files.writeString(path, LedgerTable.write(entries), StandardCharsets.UTF_8);
    assertThat(LedgerTable.read(path)).isEqualTo(entries);
  }

  private static void sameAgain(List<Entry> entries) throws IOException {
    Path copy = Inputs.file("copy.judgements.jsonl", LedgerFile.lines(entries).getBytes(StandardCharsets.UTF_8));
    assertThat(new LedgerFile(copy).read().entries()).isEqualTo(entries);
  }
}
