package org.klartext.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.OpenIndex;
import org.klartext.app.Workbench;
import org.klartext.index.SearchRequest;

/**
 * What an article costs as one index grows: articles are added in files of a thousand, and at each size it is said what those
 * added since the last one took, how large the index is, and how long searches take.
 */
final class ScaleBench {
  private static final long SEED = 7;
  private static final int A_FILE = 1_000;
  private static final List<String> QUERIES = List.of("Altman", "Chips", "entity:openai NEAR/10 Chip*");
  private static final int TIMES = 20;

  private final NewsFiles files = new NewsFiles(new GeneratedNews(SEED));
  private final Path corpus;
  private final Path index;

  private ScaleBench(Path folder) {
    corpus = folder.resolve("scale");
    index = folder.resolve("scale-index");
  }

  /**
   * @param args numbers of articles, whole thousands, rising and parted by commas, such as {@code 10000,100000}; a folder for what is generated
   */
  public static void main(String[] args) throws Exception {
    List<Integer> numbers = Arrays.stream(args[0].split(",")).map(Integer::valueOf).toList();
    if (numbers.stream().anyMatch(number -> number % A_FILE != 0)) {
      throw new IllegalArgumentException(numbers + ": whole thousands of articles, please");
    }
    new ScaleBench(Path.of(args[1])).run(numbers);
  }

  private void run(List<Integer> numbers) throws Exception {
    Workbench workbench = Workbench.standard();
    System.out.println("articles  added    s  wall ms/article  cpu ms/article  articles/core-hour  index bytes/article  heap MB");
    int before = 0;
    for (int number : numbers) {
      generate(number);
      long cpu = cpu();
      long start = System.nanoTime();
      workbench.index(List.of(corpus), index, IndexOptions.DEFAULT, IndexListener.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (cpu() - cpu) / 1e9;
      int added = number - before;
      System.out.printf(
          Locale.ROOT,
          "%8d %8d %7.1f %10.3f %10.3f %14.0f %14.0f %8d%n",
          number,
          added,
          seconds,
          seconds * 1000 / added,
          cpuSeconds * 1000 / added,
          added / cpuSeconds * 3600,
          (double) size(index) / number,
          used() >> 20);
      search(workbench);
      before = number;
    }
  }

  private void generate(int number) throws IOException {
    for (int first = 0; first < number; first += A_FILE) {
      files.write(corpus.resolve("news-%08d.jsonl".formatted(first)), first, A_FILE);
    }
  }

  private void search(Workbench workbench) throws Exception {
    try (OpenIndex open = workbench.open(index)) {
      for (String query : QUERIES) {
        Timing timing = Timing.of(TIMES, i -> open.search(SearchRequest.of(query), true));
        System.out.println("    " + query + ": " + timing);
      }
    }
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long size(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
