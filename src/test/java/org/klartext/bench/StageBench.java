package org.klartext.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;

/** How much text each stage makes clear in a second of one core, and what it allocates. */
final class StageBench {
  private static final int ARTICLES = 300;
  private static final int ROUNDS = 25;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private StageBench() {}

  static void run(GeneratedNews news, Report report) {
    var articles = new ArrayList<Article>();
    long bytes = 0;
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(news.article(i));
      bytes += articles.getLast().source().value().getBytes(StandardCharsets.UTF_8).length;
    }
    Pipeline all = Pipelines.standard(Knowledge.builtIn());
    report.table(
        "Making clear, by stage",
        "%d generated articles, %d kB; the processor's time of one thread, best of %d rounds.".formatted(ARTICLES, bytes / 1000, ROUNDS),
        "stage", "MB/s", "kB allocated an article");
    double before = 0;
    long allocatedBefore = 0;
    for (int stages = 1; stages <= all.stages().size(); stages++) {
      var pipeline = new Pipeline(all.stages().subList(0, stages));
      double seconds = Double.MAX_VALUE;
      long allocated = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long startBytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        articles.forEach(pipeline::run);
        seconds = Math.min(seconds, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        allocated = Math.min(allocated, THREADS.getCurrentThreadAllocatedBytes() - startBytes);
      }
      row(report, all.stages().get(stages - 1).name(), bytes, seconds - before, allocated - allocatedBefore);
      before = seconds;
      allocatedBefore = allocated;
    }
    row(report, "all", bytes, before, allocatedBefore);
  }

  private static void row(Report report, String stage, long bytes, double seconds, long allocated) {
    report.row(stage, Report.number(bytes / 1e6 / seconds, 1), Report.number(allocated / 1e3 / ARTICLES, 0));
  }
}
