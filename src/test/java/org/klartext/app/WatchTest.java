package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.SearchRequest;

class WatchTest {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final String TEXT = "Der Konzern baut in Berlin neue Werke für Chips und sucht dafür Kunden. Wort: ";

  @TempDir private Path folder;

  /** What a watch said. */
  private static final class Heard implements WatchListener {
    private final List<IndexSummary.Run> runs = new CopyOnWriteArrayList<>();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    @Override
    public void upToDate(IndexSummary.Run run) {
      runs.add(run);
    }

    @Override
    public void failed(Exception why) {
      failures.add(why);
    }

    @Override
    public boolean goesOn() {
      return goesOn.get();
    }
  }

  @Test
  void an_open_index_sees_files_come_change_and_go() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path index = folder.resolve("index");
    write(corpus.resolve("a.txt"), "Apfel");
    Workbench workbench = Workbench.standard();
    var heard = new Heard();
    var thread = new Thread(() -> watch(workbench, corpus, index, heard));
    thread.start();
    try {
      await(() -> !heard.runs.isEmpty());
      try (OpenIndex open = workbench.open(index)) {
        assertThat(total(open, "Apfel")).isEqualTo(1);
        write(Files.createDirectories(corpus.resolve("neu/tief")).resolve("b.txt"), "Birne");
        await(() -> total(open, "Birne") == 1);
        write(corpus.resolve("a.txt"), "Kirsche");
        await(() -> total(open, "Kirsche") == 1);
        assertThat(total(open, "Apfel")).isZero();
        Files.delete(corpus.resolve("neu/tief/b.txt"));
        await(() -> total(open, "Birne") == 0);
      }
    } finally {
      heard.goesOn.set(false);
      thread.join();
    }
    assertThat(heard.failures).isEmpty();
  }

  private static void watch(Workbench workbench, Path corpus, Path index, Heard heard) {
    try {
      workbench.watch(List.of(corpus), index, IndexOptions.DEFAULT, IndexListener.NONE, heard);
    } catch (IOException | InterruptedException e) {
      heard.failures.add(e);
    }
  }

  private static void write(Path file, String word) throws IOException {
    Files.writeString(file, "Neue Werke\n\n" + TEXT + word + ".\n");
  }

  private static long total(OpenIndex open, String word) throws IOException {
    open.refresh();
    return open.search(SearchRequest.of(word).withLimit(0), false).result().total();
  }

  /** Asks until it holds. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!condition.holds()) {
      assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
