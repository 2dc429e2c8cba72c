package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.IndexUnavailableException.Reason;
import org.klartext.index.SearchRequest;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;

/** An index whose folder somebody removes while it is written, read or shown. */
class VanishedFolderTest {
  private static final Workbench WORKBENCH = Workbench.standard();
  private static final int FILES = 12;

  @TempDir private Path folder;
  private Path corpus;
  private Path index;

  @BeforeEach
  void write_corpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    index = folder.resolve("index");
    for (int file = 0; file < FILES; file++) {
      write(file);
    }
  }

  private void write(int file) throws IOException {
    Files.writeString(
        corpus.resolve("a%02d.txt".formatted(file)),
        "Neues aus Berlin\n\nDer OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips, Nummer " + file + ".\n");
  }

  private void index(IndexListener listener, int threads) throws IOException {
    WORKBENCH.index(List.of(corpus), index, new IndexOptions(IngestOptions.DEFAULT, threads, false, false), listener);
  }

  private void remove() {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class RemovedMeanwhile implements IndexListener {
    private int files;

    @Override
    public void fileDone(String path, long bytes) {
      if (++files == FILES / 2) {
        remove();
      }
    }

    @Override
    public void left(Ingested what) {}
  }

  @Test
  void a_run_says_that_the_folder_is_gone_and_the_next_one_makes_it_anew() throws IOException {
    for (int threads = 1; threads <= 2; threads++) {
      int parallel = threads;
      assertThatThrownBy(() -> index(new RemovedMeanwhile(), parallel))
          .isInstanceOfSatisfying(IndexUnavailableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISSING))
          .hasMessageContaining("was removed while it was in use: run \"klartext index\" again");
      assertThat(index).doesNotExist();
    }
    index(IndexListener.NONE, 1);
    try (OpenIndex opened = WORKBENCH.open(index)) {
      assertThat(opened.articles()).isEqualTo(FILES);
    }
  }

  @Test
  void an_export_that_has_begun_ends_whole() throws IOException {
    index(IndexListener.NONE, 1);
    List<String> paths = new ArrayList<>();
    WORKBENCH.forEach(
        index,
        article -> {
          if (paths.size() == FILES / 2) {
            remove();
          }
          paths.add(article.article().path());
        });
    assertThat(paths).hasSize(FILES).doesNotHaveDuplicates();
  }

  @Test
  void an_index_that_is_shown_stays_until_there_is_another() throws Exception {
    index(IndexListener.NONE, 1);
    SearchRequest altman = SearchRequest.of("Altman");
    try (LiveIndex live = WORKBENCH.live(index)) {
      assertThat(live.open().search(altman, true).result().total()).isEqualTo(FILES);
      remove();
      live.refresh();
      assertThat(live.open().search(altman, true).result().total()).isEqualTo(FILES);
      assertThatThrownBy(() -> WORKBENCH.open(index)).isInstanceOf(IndexUnavailableException.class);
      write(FILES);
      index(IndexListener.NONE, 1);
      live.refresh();
      assertThat(live.open().search(altman, true).result().total()).isEqualTo(FILES + 1);
    }
  }
}
