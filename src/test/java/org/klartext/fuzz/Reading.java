package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.klartext.article.Article;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.language.Language;

/** Files: whatever stands in them, they give articles that are sound, or a reason that a person understands. */
final class Reading {
  private static final IngestOptions OPTIONS = IngestOptions.DEFAULT.withMostBytes(1 << 20);
  private static final IngestOptions GERMAN = OPTIONS.withLanguage(Language.GERMAN);

  private Reading() {}

  static void document(String name, byte[] bytes) {
    check(Corpus.ofText(name, bytes, OPTIONS));
    check(Corpus.ofText(name, bytes, GERMAN));
  }

  static void records(String name, byte[] bytes) throws IOException {
    Path file = Inputs.file(name, bytes);
    for (IngestOptions options : List.of(OPTIONS, GERMAN)) {
      try (var files = Corpus.of(List.of(file), options).files()) {
        files.forEach(one -> one.read(Reading::check));
      }
    }
    Files.delete(file);
  }

  private static void check(Ingested found) {
    switch (found) {
      case Ingested.Read read -> check(read.article());
      case Ingested.Rejected rejected -> {
        assertThat(rejected.reason()).isNotBlank().doesNotContain("Exception", "\n").doesNotStartWith("cannot be read: java");
      }
      case Ingested.Skipped skipped -> assertThat(skipped.reason()).isNotBlank();
      case Ingested.Ignored none -> assertThat(none.path()).isNotEmpty();
    }
  }

  private static void check(Article article) {
    String text = article.source().value();
    assertThat(text).isNotBlank();
    int at = 0;
    for (var span : article.foreign()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      at = article.source().span(span.start(), span.end()).end();
    }
    assertThat(article.title().orElse("-")).isNotBlank().doesNotContain("\n");
    assertThat(article.outlet().orElse("-")).isNotBlank();
  }
}
