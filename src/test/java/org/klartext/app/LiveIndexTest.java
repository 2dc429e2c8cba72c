package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.SearchRequest;
import org.klartext.ingest.Ingested;

class LiveIndexTest {
  private static final Workbench WORKBENCH = Workbench.standard();

  @TempDir Path folder;
  private Path corpus;
  private Path index;

  @BeforeEach
  void folders() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
  }

  private void write(int number) throws IOException {
    Files.writeString(
        corpus.resolve(number + ".txt"),
        "Neue Chips\n\nDer OpenAI-Chef Ultraman sprach zum %d. Mal in Berlin über neue Chips.\n".formatted(number));
    WORKBENCH.index(List.of(corpus), index, IndexOptions.DEFAULT, IndexListener.NONE);
  }

  @Test
  void many_ask_while_commits_come_and_none_is_disturbed() throws Exception {
    write(0);
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var goesOn = new AtomicBoolean(true);
    List<Thread> asking = new ArrayList<>();
    try (LiveIndex live = WORKBENCH.live(index)) {
      live.open();
      for (int i = 0; i < 8; i++) {
        asking.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      long seen = 0;
                      while (goesOn.get()) {
                        try {
                          long total = live.open().search(SearchRequest.of("Altman"), true).result().total();
                          assertThat(total).isGreaterThanOrEqualTo(seen);
                          seen = total;
                        } catch (IOException | RuntimeException | AssertionError e) {
                          failures.add(e);
                          return;
                        }
                      }
                    }));
      }
      for (int number = 1; number < 6; number++) {
        write(number);
        live.refresh();
      }
      assertThat(live.open().search(SearchRequest.of("Altman"), true).result().total()).isEqualTo(6);
      goesOn.set(false);
      for (Thread thread : asking) {
        thread.join();
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void every_commit_has_a_name_of_its_own_also_in_an_index_made_anew() throws IOException {
    write(0);
    List<String> names = new ArrayList<>();
    try (LiveIndex live = WORKBENCH.live(index)) {
      names.add(live.open().version());
      names.add(live.open().version());
      write(1);
      live.refresh();
      names.add(live.open().version());
      removeIndex();
      live.refresh();
      assertThat(live.open().articles()).as("the one before is shown until there is another").isEqualTo(2);
      write(1);
      live.refresh();
      names.add(live.open().version());
    }
    assertThat(names.get(0)).isEqualTo(names.get(1));
    assertThat(names.stream().distinct()).hasSize(3);
  }

  private void removeIndex() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void without_an_index_it_says_so() throws IOException {
    try (LiveIndex live = WORKBENCH.live(folder.resolve("nothing"))) {
      assertThatThrownBy(live::open).isInstanceOf(IndexUnavailableException.class);
    }
  }

  @Test
  void while_an_index_is_made_others_see_how_far_it_is() throws IOException {
    write(0);
    Files.writeString(corpus.resolve("1.txt"), "Neue Chips\n\nDer OpenAI-Chef Ultraman sprach in Berlin.\n");
    List<IndexProgress> seen = new ArrayList<>();
    var listener =
        new IndexListener() {
          @Override
          public void left(Ingested what) {}

          @Override
          public void fileDone(String path, long bytes) {
            WORKBENCH.progress(index).ifPresent(seen::add);
          }
        };

    WORKBENCH.index(List.of(corpus), index, IndexOptions.DEFAULT, listener);

    assertThat(seen).hasSize(2).allMatch(progress -> progress.state() == IndexProgress.State.INDEXING);
    assertThat(WORKBENCH.progress(index)).isEmpty();
  }

  @Test
  void a_note_of_a_process_that_has_ended_is_not_believed() throws Exception {
    Files.createDirectories(index);
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    String note = "{\"pid\":%d,\"state\":\"indexing\",\"since\":\"2026-01-01T00:00:00Z\",\"files\":1,\"bytes\":2}";

    Files.writeString(index.resolve("progress.json"), note.formatted(ended.pid()));
    assertThat(WORKBENCH.progress(index)).isEmpty();
    Files.writeString(index.resolve("progress.json"), note.formatted(ProcessHandle.current().pid()));
    assertThat(WORKBENCH.progress(index)).hasValueSatisfying(progress -> assertThat(progress.files()).isEqualTo(1));
    Files.writeString(index.resolve("progress.json"), "{\"pid\":");
    assertThat(WORKBENCH.progress(index)).isEmpty();
  }
}
