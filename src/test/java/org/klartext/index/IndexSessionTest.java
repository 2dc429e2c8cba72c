package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.record.CleanArticle;

final class IndexSessionTest {
  private static final String TODAY = "knowledge-2";
  private static final String YESTERDAY = "knowledge-1";

  @TempDir private Path folder;

  private IndexSession session() throws IOException {
    return IndexSession.open(folder, TODAY);
  }

  private List<String> ids(String query) throws IOException {
    try (var searcher = Searcher.open(folder)) {
      return TestIndex.ids(searcher.search(SearchRequest.of(query).withLimit(100)));
    }
  }

  private static List<CleanArticle> articles(Written... written) {
    var articles = new ArrayList<CleanArticle>();
    for (Written one : written) {
      articles.add(one.article());
    }
    return articles;
  }

  @Test
  void a_new_index_is_empty_and_can_be_searched_at_once() throws IOException {
    session().close();
    try (var searcher = Searcher.open(folder)) {
      assertThat(searcher.articles()).isZero();
      assertThat(searcher.fingerprint()).isEqualTo(TODAY);
      assertThat(searcher.search(SearchRequest.of("Chip")).total()).isZero();
      searcher.forEach(article -> assertThat(article).isNull());
      assertThat(searcher.counts(Figure.LANGUAGE)).isEmpty();
    }
  }

  @Test
  void nothing_is_seen_nor_stays_without_a_commit() throws IOException {
    try (var session = session()) {
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      session.commit();
      session.replaceFile("b", "1", articles(german("b", "Chip")));
      session.removeFile("a");
      assertThat(ids("Chip")).containsExactly("a");
    }
    assertThat(ids("Chip")).containsExactly("a");
  }

  @Test
  void an_unchanged_file_is_known_even_if_it_gave_no_article() throws IOException {
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "1")).isFalse();
      session.replaceFile("a", "1", articles(german("a1", "Chip"), german("a2", "Chip")));
      session.replaceFile("empty", "2", List.of());
      session.commit();
    }
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "1")).isTrue();
      assertThat(session.isUnchanged("a", "2")).isFalse();
      assertThat(session.isUnchanged("empty", "2")).isTrue();
      assertThat(session.isUnchanged("b", "1")).isFalse();
      assertThat(files(session)).containsExactly("a", "empty");
    }
    assertThat(ids("*:*")).containsExactly("a1", "a2");
    try (var searcher = Searcher.open(folder)) {
      assertThat(searcher.articles()).isEqualTo(2);
    }
  }

  @Test
  void a_changed_file_is_replaced_whole() throws IOException {
    try (var session = session()) {
      session.replaceFile("a", "1", articles(german("a1", "Chip"), german("a2", "Chip")));
      session.replaceFile("b", "1", articles(german("b", "Chip")));
      session.commit();
    }
    try (var session = session()) {
      session.replaceFile("a", "2", articles(german("a2", "Rechner"), german("a3", "Chip")));
      session.commit();
      session.replaceFile("b", "2", List.of());
      session.commit();
    }
    assertThat(ids("Chip")).containsExactly("a3");
    assertThat(ids("Rechner")).containsExactly("a2");
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "1")).isFalse();
      assertThat(session.isUnchanged("a", "2")).isTrue();
      assertThat(session.isUnchanged("b", "2")).isTrue();
    }
  }

  @Test
  void vanished_files_are_removed() throws IOException {
    try (var session = session()) {
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      session.replaceFile("b", "1", articles(german("b", "Chip")));
      session.replaceFile("empty", "1", List.of());
      session.commit();
    }
    try (var session = session()) {
      session.replaceFile("c", "1", articles(german("c", "Chip")));
      assertThat(session.removeUnless(Set.of("b")::contains)).isEqualTo(2);
      session.commit();
      assertThat(files(session)).as("as of opening").containsExactly("a", "b", "empty");
    }
    assertThat(ids("Chip")).containsExactly("b", "c");
    try (var session = session()) {
      assertThat(files(session)).containsExactly("b", "c");
    }
  }

  @Test
  void other_knowledge_makes_every_file_count_as_changed_until_all_are_done() throws IOException {
    try (var session = IndexSession.open(folder, YESTERDAY)) {
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      session.replaceFile("b", "1", List.of());
      session.commit();
    }
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "1")).isFalse();
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      session.commit();
      assertThat(fingerprint()).as("half done").isEqualTo(YESTERDAY);
    }
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "1")).isTrue();
      assertThat(session.isUnchanged("b", "1")).isFalse();
      session.replaceFile("b", "1", List.of());
      session.commit();
      assertThat(fingerprint()).isEqualTo(TODAY);
    }
  }

  @Test
  void a_run_without_changes_writes_nothing() throws IOException {
    try (var session = session()) {
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      session.commit();
    }
    List<String> before = names();
    try (var session = session()) {
      session.removeUnless(file -> true);
      session.commit();
    }
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void many_threads_may_replace_files() throws Exception {
    try (var session = session();
        var threads = Executors.newFixedThreadPool(8)) {
      var jobs = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 200; i++) {
        String id = "f%03d".formatted(i % 100);
        jobs.add(
            () -> {
              String text = "Chip {  => }von [Ultraman=>Altman@sam-altman:homograph]";
              session.replaceFile(id, "1", articles(german(id, text)));
              return null;
            });
      }
      for (Future<Void> job : threads.invokeAll(jobs)) {
        job.get();
      }
      session.commit();
    }
    List<String> ids = ids("entity:sam-altman");
    assertThat(ids).hasSize(100).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void an_article_that_cannot_be_written_leaves_what_its_file_gave_before() throws IOException {
    try (var session = session()) {
      session.replaceFile("a", "1", articles(german("a", "Chip")));
      List<CleanArticle> bad = articles(german("b", "Chip"), german("x".repeat(40_000), "Chip"));
      assertThatIllegalArgumentException().isThrownBy(() -> session.replaceFile("a", "2", bad));
      session.replaceFile("c", "1", articles(german("c", "Chip")));
      session.commit();
    }
    assertThat(ids("Chip")).containsExactly("a", "c");
  }

  @Test
  void a_file_added_by_the_handful_is_given_back_in_its_order() throws IOException {
    try (var session = session()) {
      session.replaceFile("z", "1", articles(german("z", "Chip")));
      session.replaceFile("a", "1", articles(german("old", "Chip")));
      session.commit();
      session.removeFile("a");
      session.addToFile("a", "2", 2, articles(german("a3", "Chip"), german("a4", "Chip")));
      session.addToFile("a", "2", 0, articles(german("a1", "Chip"), german("a2", "Chip")));
      session.commit();
      session.replaceFile("b", "1", articles(german("b2", "Chip"), german("b1", "Chip")));
      session.commit();
    }
    var ids = new ArrayList<String>();
    try (var searcher = Searcher.open(folder)) {
      searcher.forEach(article -> ids.add(article.article().id()));
    }
    assertThat(ids).containsExactly("a1", "a2", "a3", "a4", "b2", "b1", "z");
    try (var session = session()) {
      assertThat(session.isUnchanged("a", "2")).isTrue();
    }
  }

  @Test
  void other_files_in_the_folder_are_left_alone() throws IOException {
    Files.writeString(folder.resolve("README.md"), "hands off");
    session().close();
    session().close();
    assertThat(folder.resolve("README.md")).hasContent("hands off");
    assertThat(folder.resolve("writer.pid")).doesNotExist();
  }

  private String fingerprint() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      return searcher.fingerprint();
    }
  }

  private static List<String> files(IndexSession session) throws IOException {
    var files = new ArrayList<String>();
    session.forEachFile(files::add);
    return files;
  }

  private List<String> names() throws IOException {
    try (var names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
