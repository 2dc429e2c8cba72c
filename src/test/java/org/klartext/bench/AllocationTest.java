package org.klartext.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;

/** What the program allocates for an article of the sample corpus: seconds differ from machine to machine, bytes hardly. */
class AllocationTest {
  private static final int ROUNDS = 40;
  private static final double TOLERATED = 1.1;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void making_an_article_clear_allocates_no_more_than_a_tenth_above_what_was_committed() throws IOException {
    List<Article> articles = articles();
    Pipeline pipeline = Pipelines.standard(Knowledge.builtIn());
    check("normalize", articles.size(), () -> articles.forEach(pipeline::run));
  }

  @Test
  void storing_an_article_allocates_no_more_than_a_tenth_above_what_was_committed() throws IOException {
    Pipeline pipeline = Pipelines.standard(Knowledge.builtIn());
    List<CleanArticle> clean = articles().stream().map(pipeline::run).toList();
    check("encode", clean.size(), () -> clean.forEach(CleanArticleCodec::encode));
  }

  /** The least of many rounds: the first ones fill what is remembered and are compiled. */
  private static void check(String what, int articles, Runnable task) throws IOException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      task.run();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    long bytes = least / articles;
    long committed = committed(what);
    assertThat(bytes)
        .as("bytes allocated an article to %s; %d are committed in allocation.properties", what, committed)
        .isLessThanOrEqualTo(Math.round(committed * TOLERATED));
  }

  private static long committed(String what) throws IOException {
    var figures = new Properties();
    try (InputStream in = Objects.requireNonNull(AllocationTest.class.getResourceAsStream("/bench/allocation.properties"))) {
      figures.load(in);
    }
    return Long.parseLong(figures.getProperty(what));
  }

  private static List<Article> articles() throws IOException {
    var articles = new ArrayList<Article>();
    for (Language language : Language.values()) {
      try (Stream<Path> files = Files.list(Path.of("corpus", language.code()))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
          articles.add(Article.of(file.getFileName().toString(), language, Files.readString(file)));
        }
      }
    }
    return articles;
  }
}
