package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.torture.Rounds;

/** The same few characters over and over: time that grows with the square of a text would take minutes here. */
class EndlessTextTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pipeline PIPELINE = Pipelines.standard(Knowledge.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A", "a", "Ende", "Ａ", "Ã", "a\u0301", "\u200B", "l'l'", "a-", "„", "\"", "( ", "…", ".", "1.", "奥", "💡", "\n", "Text|a\n",
        "Ultraman ", "Ultraman", "d'Ultraman-", "KI -", "und ", "a.b.", "|", "http://a"
      })
  void takes_a_time_that_grows_with_its_length(String piece) {
    String text = piece.repeat(Rounds.of(40_000, 100_000) / piece.length());
    for (Language language : Language.values()) {
      long began = THREADS.getCurrentThreadCpuTime();
      CleanArticle clean = PIPELINE.run(Article.of("a", language, text));
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began)).isLessThan(LONGEST);
      assertThat(clean.text().script().invert().apply(clean.text().clean())).isEqualTo(text);
    }
  }
}
