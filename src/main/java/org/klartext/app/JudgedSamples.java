package org.klartext.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klartext.article.Article;
import org.klartext.evaluate.AnnotationReader;

/**
 * Judged articles as samples beside others. One whose source is that of another sample is left out: it would be learnt from
 * while the other is looked at as one that was not.
 */
final class JudgedSamples {
  private final Set<String> sources = new HashSet<>();
  private final List<Evaluator.Sample> samples = new ArrayList<>();
  private int repeated;

  JudgedSamples(List<Evaluator.Sample> others) {
    others.forEach(sample -> sources.add(source(sample.article())));
  }

  void add(JudgedLesson lesson) {
    Article article = lesson.article();
    if (!sources.add(source(article))) {
      repeated++;
      return;
    }
    byte[] annotation = lesson.annotation().getBytes(StandardCharsets.UTF_8);
    try {
      samples.add(new Evaluator.Sample(article.path(), article, AnnotationReader.parse(annotation, article.path()), true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order in which they came. */
  List<Evaluator.Sample> samples() {
    return List.copyOf(samples);
  }

  int repeated() {
    return repeated;
  }

  private static String source(Article article) {
    return article.source().value().strip();
  }
}
