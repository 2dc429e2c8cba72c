package org.klartext.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Indexing generated articles from files by one and by two threads, beside plain Lucene; and how it grows. */
final class IndexBench {
  private static final String HEAP = "-Xmx1g";

  private final GeneratedNews news;
  private final Path folder;
  private final Report report;

  IndexBench(GeneratedNews news, Path folder, Report report) {
    this.news = news;
    this.folder = folder;
    this.report = report;
  }

  /**
   * @param numbers of articles, each in a row of its own; the first is measured beside plain Lucene
   * @return the index of so many articles as the first number says
   */
  Path run(List<Integer> numbers) throws Exception {
    report.table(
        "Indexing",
        "Generated articles in one file of records, read, made clear and written to a new index with " + HEAP
            + "; plain Lucene has one layer, one analyser and nothing to make clear, in a process like ours.",
        "what", "articles", "MB", "seconds", "articles/s", "index MB", "peak MB");
    int first = numbers.getFirst();
    Path corpus = corpus(first);
    double lucene = plain(corpus, first);
    Measured one = ours(corpus, first, 1);
    Measured two = ours(corpus, first, 2);
    long plainSize = size(folder.resolve("plain-" + first));
    report.row("share of plain Lucene's speed, one thread each", ratio(lucene / one.seconds()), "", "", "", "", "");
    report.row("two threads against one", ratio(one.seconds() / two.seconds()), "", "", "", "", "");
    report.row("size against plain Lucene's", ratio((double) one.size() / plainSize), "", "", "", "", "");
    for (int articles : numbers.subList(1, numbers.size())) {
      Measured more = ours(corpus(articles), articles, 2);
      double growth = more.seconds() / two.seconds() * first / articles;
      report.row("time an article against that of " + first, ratio(growth), "", "", "", "", "");
    }
    return index(first);
  }

  private record Measured(double seconds, long size) {}

  private Measured ours(Path corpus, int articles, int threads) throws Exception {
    Path index = index(articles);
    delete(index);
    Run run = Run.of(HEAP, "index", corpus.toString(), "--index", index.toString(), "--threads", String.valueOf(threads));
    var measured = new Measured(run.seconds(), size(index));
    row("klartext, " + threads + " threads", corpus, articles, measured, run.peak());
    return measured;
  }

  private double plain(Path corpus, int articles) throws Exception {
    Path index = folder.resolve("plain-" + articles);
    delete(index);
    long start = System.nanoTime();
    PlainIndex.write(corpus, index);
    double seconds = (System.nanoTime() - start) / 1e9;
    row("plain Lucene, 1 thread", corpus, articles, new Measured(seconds, size(index)), 0);
    return seconds;
  }

  private void row(String what, Path corpus, int articles, Measured measured, long peak) throws IOException {
    report.row(
        what,
        Report.number(articles, 0),
        Report.number(Files.size(corpus) / 1e6, 0),
        Report.number(measured.seconds(), 1),
        Report.number(articles / measured.seconds(), 0),
        Report.number(measured.size() / 1e6, 0),
        peak == 0 ? "" : Report.number(peak / 1e6, 0));
  }

  private static String ratio(double value) {
    return "**" + Report.number(value, 2) + "**";
  }

  private Path index(int articles) {
    return folder.resolve("index-" + articles);
  }

  private Path corpus(int articles) throws IOException {
    return new NewsFiles(news).write(folder.resolve("news-" + articles + ".jsonl"), 0, articles);
  }

  private static void delete(Path index) throws IOException {
    if (Files.isDirectory(index)) {
      try (Stream<Path> files = Files.walk(index)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static long size(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
