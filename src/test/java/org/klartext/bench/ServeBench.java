package org.klartext.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.klartext.app.Workbench;
import org.klartext.language.Language;
import org.klartext.web.Server;
import org.klartext.web.ServerOptions;

/** Measures a server that many search at once, over generated articles, and prints what it measured. */
final class ServeBench {
  private static final int WARM_UP = 2_000;
  private static final int REQUESTS = 10_000;
  private static final int SMALLEST_RANK = 20;
  private static final int GREATEST_RANK = 4_000;

  private ServeBench() {}

  /**
   * @param args how many articles, the folder for the index (made if it is not there), and how many clients
   */
  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1], "news-" + articles, "klartext");
    int clients = Integer.parseInt(args[2]);
    var news = new GeneratedNews(1);
    if (!Files.isDirectory(folder)) {
      SearchBench.write(news, articles, folder);
    }
    try (Server server = Server.start(Workbench.standard(), ServerOptions.local(folder), System.err::println);
        HttpClient client = HttpClient.newHttpClient()) {
      List<URI> queries = queries(news, server.address());
      run(client, queries, WARM_UP, clients);
      System.out.println(run(client, queries, REQUESTS, clients));
    }
  }

  /** Words, phrases with one, entities, and some with facets. */
  private static List<URI> queries(GeneratedNews news, String address) {
    var random = new Random(7);
    var queries = new ArrayList<URI>();
    for (int i = 0; i < 1_000; i++) {
      Language language = Language.values()[i % Language.values().length];
      String word = news.word(language, SMALLEST_RANK + random.nextInt(GREATEST_RANK - SMALLEST_RANK));
      String query =
          switch (i % 4) {
            case 0, 1 -> word;
            case 2 -> "entity:" + news.frequentEntity(random.nextInt(500));
            default -> word + " AND entity:" + news.frequentEntity(random.nextInt(500));
          };
      String facets = i % 10 == 0 ? "&facets=outlet,month" : "";
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      queries.add(URI.create(address + "api/v1/search?q=" + encoded + facets));
    }
    return queries;
  }

  private static String run(HttpClient client, List<URI> queries, int requests, int clients) throws Exception {
    var next = new AtomicInteger();
    var failed = new AtomicInteger();
    var nanos = new long[requests];
    var finished = new CountDownLatch(clients);
    long start = System.nanoTime();
    IntStream.range(0, clients)
        .forEach(
            number ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            long begun = System.nanoTime();
                            if (!isAnswered(client, queries.get(i % queries.size()))) {
                              failed.incrementAndGet();
                            }
                            nanos[i] = System.nanoTime() - begun;
                          }
                          finished.countDown();
                        }));
    finished.await();
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%d clients, %,d searches, ten hits marked: %.0f a second, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, %d failed",
        clients, requests, requests / seconds, nanos[requests / 2] / 1e6, nanos[requests * 99 / 100] / 1e6,
        nanos[requests - 1] / 1e6, failed.get());
  }

  private static boolean isAnswered(HttpClient client, URI uri) {
    try {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"total\":");
    } catch (java.io.IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
