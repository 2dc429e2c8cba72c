package org.klartext.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.klartext.app.Workbench;
import org.klartext.cluster.opensearch.Cluster;
import org.klartext.cluster.opensearch.LoadOptions;
import org.klartext.cluster.opensearch.LoadSummary;
import org.klartext.cluster.opensearch.Loader;
import org.klartext.cluster.opensearch.RemoteIndex;
import org.klartext.cluster.opensearch.ThreeNodes;
import org.klartext.index.SearchRequest;
import org.klartext.record.CleanArticle;

/** What loading generated articles into three nodes on this machine costs, and what they take there. */
final class PushBench {
  private static final long SEED = 7;
  private static final List<String> QUERIES = List.of("Altman", "Chips", "entity:openai NEAR/10 Chip*");
  private static final int TIMES = 20;

  private PushBench() {}

  /**
   * @param args how many articles; the file to write the figures to, since the nodes take standard output
   */
  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    var news = new GeneratedNews(SEED);
    List<CleanArticle> clean = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      clean.add(news.clean(i));
    }
    var lines = new ArrayList<String>();
    Workbench workbench = Workbench.standard();
    String urls = ThreeNodes.shared().urls("bench");
    try (var cluster = Cluster.at(urls)) {
      var remote = new RemoteIndex(cluster, workbench);
      remote.create(3, 1);
      long start = System.nanoTime();
      LoadSummary summary;
      try (var loader = Loader.into(cluster, LoadOptions.DEFAULT, (id, path, why) -> lines.add(path + ": " + why))) {
        clean.forEach(loader::put);
        summary = loader.finish();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      lines.add("articles " + summary.articles() + ", s " + Report.number(seconds, 1) + ", a second "
          + Report.number(articles / seconds, 0) + ", MB sent " + Report.number(summary.bytes() / 1e6, 1));
      lines.add(get(urls, "/bench/_forcemerge?max_num_segments=1"));
      lines.add(get(urls, "/bench/_stats/store?filter_path=_all.primaries.store,_all.primaries.docs"));
      for (String query : QUERIES) {
        lines.add(query + ": " + Timing.of(TIMES, i -> remote.search(SearchRequest.of(query), true)));
      }
    }
    Files.write(Path.of(args[1]), lines);
    System.exit(0);
  }

  private static String get(String urls, String path) throws IOException, InterruptedException {
    String node = urls.substring(0, urls.indexOf("/bench"));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path));
    if (path.contains("_forcemerge")) {
      request.POST(HttpRequest.BodyPublishers.noBody());
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
