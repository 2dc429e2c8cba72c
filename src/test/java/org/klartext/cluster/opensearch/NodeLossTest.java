package org.klartext.cluster.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.article.Article;
import org.klartext.index.Hit;
import org.klartext.index.SearchRequest;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.record.CleanArticle;

/** A node that goes away while articles are loaded. */
@Tag("cluster")
class NodeLossTest {
  private static final int ARTICLES = 2000;
  private static final int STOPPED_AT = 700;

  @TempDir private Path folder;

  /** Many articles with ids of their own, made of one. */
  private static List<CleanArticle> articles(Workbench workbench) {
    var read =
        Corpus.ofText("a.txt", "Der OpenAI-Chef Ultraman sprach in Berlin über neue Chips für die KI.".getBytes(StandardCharsets.UTF_8),
            IngestOptions.DEFAULT);
    CleanArticle one = ((Outcome.Cleaned) workbench.outcome(read)).article();
    var all = new ArrayList<CleanArticle>();
    for (int i = 0; i < ARTICLES; i++) {
      Article a = one.article();
      var named =
          new Article(
              "a" + i, "a" + i + ".txt", a.language(), a.title(), a.date(), a.outlet(), a.source(), a.foreign());
      all.add(new CleanArticle(named, one.text(), one.mentions(), one.garbleScore()));
    }
    return all;
  }

  @Test
  void a_node_stopped_in_the_middle_of_a_load_loses_and_doubles_nothing() throws IOException {
    Workbench workbench = Workbench.standard();
    List<CleanArticle> articles = articles(workbench);
    var refused = new ArrayList<String>();
    try (var nodes = new ThreeNodes(folder);
        var cluster = nodes.index("loss")) {
      var remote = new RemoteIndex(cluster, workbench);
      remote.create(3, 1);
      nodes.awaitGreen();
      LoadSummary summary;
      var options = LoadOptions.DEFAULT.withBulkBytes(50_000).withPatience(Duration.ofMinutes(3));
      try (var loader = Loader.into(cluster, options, (id, path, why) -> refused.add(path + ": " + why))) {
        for (int i = 0; i < articles.size(); i++) {
          if (i == STOPPED_AT) {
            nodes.stop(0);
          }
          loader.put(articles.get(i));
        }
        summary = loader.finish();
      }
      assertThat(refused).isEmpty();
      assertThat(summary.articles()).isEqualTo(ARTICLES);
      SearchRequest all = SearchRequest.of("entity:sam-altman").withLimit(ARTICLES).within(Duration.ofMinutes(1));
      List<Hit> hits = remote.search(all, true).result().hits();
      assertThat(hits).hasSize(ARTICLES);
      var ids = new TreeSet<String>();
      hits.forEach(hit -> ids.add(hit.article().article().id()));
      assertThat(ids).hasSize(ARTICLES);
    }
  }
}
