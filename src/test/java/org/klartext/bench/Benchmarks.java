package org.klartext.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures everything in one run and writes it down, with the machine: making clear by stage, indexing beside plain Lucene and
 * how it grows, searches beside plain Lucene, finding names beside others, short commands from a cold process.
 */
final class Benchmarks {
  private static final long SEED = 7;

  private Benchmarks() {}

  /**
   * @param args numbers of articles to index, parted by commas; a folder for what is generated; where the page goes
   */
  public static void main(String[] args) throws Exception {
    List<Integer> numbers = Arrays.stream(args[0].split(",")).map(Integer::valueOf).toList();
    Path folder = Path.of(args[1]);
    var news = new GeneratedNews(SEED);
    var report = new Report();
    StageBench.run(news, report);
    NamesBench.run(news, report);
    Path index = new IndexBench(news, folder, report).run(numbers);
    StartBench.run(index, report);
    report.verbatim("Searches", printed(String.valueOf(numbers.getFirst()), folder.toString()));
    report.write(Path.of(args[2]));
  }

  /** What the measuring of searches prints. */
  private static String printed(String... args) throws Exception {
    PrintStream usual = System.out;
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      SearchBench.main(args);
    } finally {
      System.setOut(usual);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
