package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Edit;
import org.klartext.text.SourceText;

/** The laws of the whole way, on the sample corpus and, where they are at hand, on real articles. */
class PipelineTest {
  private static final Path SAMPLE = Path.of("corpus");
  private static final Path REAL = Path.of("..", "shared", "seeds");
  private static final Pipeline PIPELINE = Pipelines.standard(Knowledge.builtIn());

  private static List<Article> articles(Path folder) throws IOException {
    var articles = new ArrayList<Article>();
    try (Stream<CorpusFile> files = Corpus.of(List.of(folder), IngestOptions.DEFAULT).files()) {
      for (CorpusFile file : (Iterable<CorpusFile>) files::iterator) {
        file.read(
            item -> {
              if (item instanceof Ingested.Read read) {
                articles.add(read.article());
              }
            });
      }
    }
    return articles;
  }

  private static Article withText(Article article, String text) {
    return new Article(
        article.id(),
        article.path(),
        article.language(),
        article.title(),
        article.date(),
        Optional.empty(),
        new SourceText(text),
        List.of());
  }

  @Test
  void the_sample_corpus_obeys_the_laws() throws IOException {
    List<Article> articles = articles(SAMPLE);
    assertThat(articles).hasSizeGreaterThan(12);
    articles.forEach(PipelineTest::obeysTheLaws);
  }

  @Test
  void real_articles_obey_the_laws() throws IOException {
    assumeTrue(Files.isDirectory(REAL), "no real articles beside the project in ../shared/seeds");
    List<Article> articles = articles(REAL);
    assertThat(articles).hasSize(5);
    articles.forEach(PipelineTest::obeysTheLaws);
  }

  private static void obeysTheLaws(Article article) {
    CleanArticle clean = PIPELINE.run(article);
    String source = article.source().value();
    assertThat(clean.text().script().invert().apply(clean.text().clean())).as(article.path()).isEqualTo(source);
    for (Mention mention : clean.mentions()) {
      assertThat(mention.source().in(source)).as(article.path()).isEqualTo(mention.surface());
      assertThat(mention.clean().in(clean.text().clean())).as(article.path()).isEqualTo(mention.written());
    }
    for (Edit edit : clean.text().edits()) {
      assertThat(edit.causes()).as(article.path()).isNotEmpty().allMatch(cause -> !cause.why().isBlank());
    }
    String again = PIPELINE.run(withText(article, clean.text().clean())).text().clean();
    assertThat(again).as("%s normalised twice", article.path()).isEqualTo(clean.text().clean());
  }

  @Test
  void a_name_put_right_twice_is_one_mention_of_what_is_meant_in_the_end() {
    String text = "Der OpenAI-Chef „Ultrcman“ (36 Krypton) sprach von d'Ultraman.";
    CleanArticle clean = PIPELINE.run(Article.of("a", Language.GERMAN, text));
    assertThat(clean.text().clean()).startsWith("Der OpenAI-Chef „Altman“");
    assertThat(clean.mentions())
        .filteredOn(mention -> mention.surface().equals("Ultrcman"))
        .singleElement()
        .satisfies(mention -> assertThat(mention.entity()).isEqualTo("sam-altman"))
        .satisfies(mention -> assertThat(mention.written()).isEqualTo("Altman"));
  }

  @Test
  void the_controls_of_the_sample_corpus_stay() throws IOException {
    List<Article> controls =
        articles(SAMPLE).stream()
            .filter(article -> article.path().contains("kontrolle") || article.path().contains("controle"))
            .toList();
    assertThat(controls).hasSize(3);
    for (Article control : controls) {
      CleanArticle clean = PIPELINE.run(control);
      assertThat(clean.text().clean()).as(control.path()).isEqualTo(control.source().value());
      assertThat(clean.mentions()).as(control.path()).noneMatch(mention -> mention.status() == Status.APPLIED);
    }
  }
}
