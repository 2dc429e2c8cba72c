package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.normalize.Stage;
import org.klartext.normalize.Stages;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;
import org.klartext.record.RecordJson;
import org.klartext.resolve.Mention;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.SourceText;

/** Stages: the source comes back, spans cut out what they say, a second run changes nothing. */
final class Normalizing {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Normalizing() {}

  /** Loaded when first needed, since most targets do without. */
  private static final class Whole {
    static final Pipeline PIPELINE = Pipelines.standard(Knowledge.builtIn());
  }

  private static Article article(byte[] bytes) {
    var choices = new Choices(bytes);
    Language language = choices.below(2) == 0 ? Language.GERMAN : Language.FRENCH;
    return Article.of("a", language, choices.rest());
  }

  static void stages(byte[] bytes) {
    Article article = article(bytes);
    String text = article.source().value();
    for (Stage stage : Stages.text()) {
      EditScript script = propose(stage, text, article);
      String clean = script.apply(text);
      assertThat(script.invert().apply(clean)).isEqualTo(text);
      assertThat(propose(stage, clean, article).apply(clean)).as(stage.name()).isEqualTo(clean);
      text = clean;
    }
  }

  private static EditScript propose(Stage stage, String text, Article article) {
    return stage.propose(new Stage.Input(text, article, List.of(), 0)).script();
  }

  static void pipeline(byte[] bytes) throws IOException {
    Article article = article(bytes);
    CleanArticle clean = Whole.PIPELINE.run(article);
    check(clean);
    String once = clean.text().clean();
    Stage names = Whole.PIPELINE.stages().getLast();
    assertThat(propose(names, once, Article.of("a", article.language(), once)).apply(once)).isEqualTo(once);
  }

  static void check(CleanArticle clean) throws IOException {
    String source = clean.article().source().value();
    String text = clean.text().clean();
    assertThat(new SourceText(text).length()).isEqualTo(text.length());
    assertThat(clean.text().script().invert().apply(text)).isEqualTo(source);
    int at = 0;
    for (Mention mention : clean.mentions()) {
      assertThat(clean.article().source().span(mention.source().start(), mention.source().end()).in(source))
          .isEqualTo(mention.surface());
      new SourceText(text).span(mention.clean().start(), mention.clean().end());
      assertThat(new CleanSpan(mention.clean().start(), mention.clean().end()).in(text)).isEqualTo(mention.written());
      assertThat(mention.source().start()).isGreaterThanOrEqualTo(at);
      at = mention.source().start();
    }
    assertThat(CleanArticleCodec.decode(CleanArticleCodec.encode(clean))).isEqualTo(clean);
    String line = RecordJson.toLine(clean);
    assertThat(line).hasLineCount(1);
    JsonNode record = JSON.readTree(line);
    assertThat(record.get("source").asText()).isEqualTo(source);
    assertThat(record.get("text").asText()).isEqualTo(text);
  }
}
