package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexUnavailableException.Reason;
import org.klartext.index.schema.Schema;

final class IndexUnavailableTest {
  @TempDir private Path folder;

  private void refused(ThrowingCallable open, Reason reason, String... words) {
    assertThatExceptionOfType(IndexUnavailableException.class)
        .isThrownBy(open)
        .withMessageContaining("index " + folder)
        .withMessageContainingAll(words)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void a_missing_index_says_how_to_make_one_and_makes_nothing() {
    refused(() -> Searcher.open(folder.resolve("nowhere")), Reason.MISSING, "klartext index");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    refused(() -> Searcher.open(folder), Reason.MISSING, "is not there");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_second_writer_is_told_who_writes() throws IOException {
    try (var session = IndexSession.open(folder, "k")) {
      refused(
          () -> IndexSession.open(folder, "k"),
          Reason.LOCKED,
          "being written by process " + ProcessHandle.current().pid(),
          "wait");
      session.replaceFile("a", "1", List.of());
      session.commit();
    }
    IndexSession.open(folder, "k").close();
  }

  @Test
  void the_lock_of_a_writer_that_died_does_not_block() throws IOException {
    Files.writeString(folder.resolve("write.lock"), "");
    Files.writeString(folder.resolve("writer.pid"), "4711");
    IndexSession.open(folder, "k").close();
    Searcher.open(folder).close();
  }

  @Test
  void an_index_of_another_schema_is_refused_by_readers_and_writers() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(Schema.SCHEMA_KEY, "99").entrySet());
      writer.commit();
    }
    refused(() -> Searcher.open(folder), Reason.OTHER_SCHEMA, "schema 99", "reads " + Schema.VERSION);
    refused(() -> IndexSession.open(folder, "k"), Reason.OTHER_SCHEMA, "schema 99");
  }

  @Test
  void an_index_of_another_program_is_refused() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    refused(() -> Searcher.open(folder), Reason.OTHER_SCHEMA, "schema none");
  }

  @Test
  void a_file_of_the_index_that_is_gone_cut_or_changed_makes_it_damaged() throws IOException {
    TestIndex.of(folder, german("a", "Chip"));
    Path commit;
    try (var files = Files.list(folder)) {
      commit = files.filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(commit);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 0x55;
    Files.write(commit, changed);
    refused(() -> Searcher.open(folder), Reason.DAMAGED, "is damaged", "again");
    refused(() -> IndexSession.open(folder, "k"), Reason.DAMAGED, "is damaged");
    Files.write(commit, new byte[3]);
    refused(() -> Searcher.open(folder), Reason.DAMAGED, "is damaged");
    Files.write(commit, bytes);
    Searcher.open(folder).close();
    try (var files = Files.list(folder)) {
      Files.delete(files.filter(file -> file.toString().endsWith(".si")).findFirst().orElseThrow());
    }
    refused(() -> Searcher.open(folder), Reason.DAMAGED, "is damaged", ".si");
    refused(() -> IndexSession.open(folder, "k"), Reason.DAMAGED, ".si");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    refused(() -> IndexSession.open(file, "k"), Reason.NO_ACCESS, "is a file");
    refused(() -> Searcher.open(file), Reason.MISSING, "is not there");
  }
}
