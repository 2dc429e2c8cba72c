package org.klartext.cluster.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.OpenIndex;
import org.klartext.app.Workbench;
import org.klartext.index.Hit;
import org.klartext.index.Order;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;

/** The sample corpus in a cluster of three nodes, asked beside an index in a folder. */
@Tag("cluster")
class RemoteIndexTest {
  private static final Path QUERIES = Path.of("src/test/resources/golden/search/queries.txt");
  private static final int ALL = 1000;

  @TempDir private static Path folder;
  private static ThreeNodes nodes;
  private static Cluster cluster;
  private static Workbench workbench;
  private static OpenIndex embedded;
  private static RemoteIndex remote;

  @BeforeAll
  static void load() throws IOException {
    workbench = Workbench.standard();
    Path index = folder.resolve("index");
    workbench.index(List.of(Path.of("corpus")), index, IndexOptions.DEFAULT, IndexListener.NONE);
    embedded = workbench.open(index);
    nodes = ThreeNodes.shared();
    cluster = nodes.index("sample");
    remote = new RemoteIndex(cluster, workbench);
    remote.create(3, 1);
    nodes.awaitGreen();
    assertThat(load(index).articles()).isEqualTo(embedded.articles());
  }

  private static LoadSummary load(Path index) throws IOException {
    var refused = new ArrayList<String>();
    try (var loader =
        Loader.into(cluster, LoadOptions.DEFAULT.withBulkBytes(100_000), (id, path, why) -> refused.add(path + ": " + why))) {
      workbench.forEach(index, loader::put);
      LoadSummary summary = loader.finish();
      assertThat(refused).isEmpty();
      return summary;
    }
  }

  @AfterAll
  static void stop() throws IOException {
    embedded.close();
    cluster.close();
  }

  private static SearchRequest request(String query) {
    return SearchRequest.of(query).withLimit(ALL).within(Duration.ofMinutes(1));
  }

  private static List<String> queries() throws IOException {
    return Files.readAllLines(QUERIES, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
        .toList();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().article().id()).toList();
  }

  @Test
  void golden_queries_find_the_articles_of_the_embedded_index_marked_alike() throws IOException {
    var inOtherOrder = new ArrayList<String>();
    for (String query : queries()) {
      SearchResult here = embedded.search(request(query), true).result();
      SearchResult there = remote.search(request(query), true).result();
      assertThat(there.total()).as(query).isEqualTo(here.total());
      assertThat(new TreeSet<>(ids(there))).as(query).isEqualTo(new TreeSet<>(ids(here)));
      assertThat(marks(there)).as(query).isEqualTo(marks(here));
      assertThat(there.expansions()).as(query).isEqualTo(here.expansions());
      if (!ids(there).equals(ids(here))) {
        inOtherOrder.add(query);
      }
    }
    assertThat(inOtherOrder).as("where a word and a part of a compound stand in one article").isSubsetOf("Halbleit*");
  }

  private static Map<String, String> marks(SearchResult result) {
    var marks = new LinkedHashMap<String, String>();
    for (Hit hit : result.hits()) {
      marks.put(hit.article().article().id(), hit.highlights().clean() + " " + hit.highlights().source());
    }
    return marks;
  }

  @Test
  void the_newest_come_first_where_that_is_asked_and_pages_fit_together() throws IOException {
    SearchRequest newest = request("*:*").withOrder(Order.DATE);
    List<String> whole = ids(remote.search(newest, true).result());
    assertThat(whole).isEqualTo(ids(embedded.search(newest, true).result()));
    var paged = new ArrayList<String>();
    SearchRequest page = newest.withLimit(7);
    List<Hit> hits = remote.search(page, true).result().hits();
    while (!hits.isEmpty()) {
      hits.forEach(hit -> paged.add(hit.article().article().id()));
      hits = remote.search(page.after(hits.getLast().cursor()), true).result().hits();
    }
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void articles_pushed_again_take_their_own_places() throws IOException {
    long before = remote.search(request("*:*"), true).result().total();
    load(folder.resolve("index"));
    assertThat(remote.search(request("*:*"), true).result().total()).isEqualTo(before);
  }

  @Test
  void an_index_that_is_not_there_is_told_with_what_to_do() {
    try (Cluster nowhere = nodes.index("nowhere")) {
      assertThatThrownBy(() -> new RemoteIndex(nowhere, workbench).search(request("Chip"), true))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("make it with klartext push --to");
    }
  }
}
