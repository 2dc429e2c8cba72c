package org.klartext.cluster.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.index.ArticleTerms;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.record.CleanArticle;

/** The terms of an article, written down and read again by the parts of which the cluster's analyzer is made. */
class PositionsTest {
  private static final Path ARTICLE = Path.of("corpus/de/chips-nvidia.txt");

  @Test
  void terms_are_read_again_at_their_positions() throws IOException {
    var read = Corpus.ofText("a.txt", Files.readAllBytes(ARTICLE), IngestOptions.DEFAULT);
    CleanArticle article = ((Outcome.Cleaned) Workbench.standard().outcome(read)).article();
    ArticleTerms terms = ArticleTerms.of(article);
    assertThat(terms.layers()).containsOnlyKeys("clean.de", "source.de");
    for (List<List<String>> positions : terms.layers().values()) {
      assertThat(positions).hasSizeGreaterThan(100).anyMatch(position -> position.size() > 1);
      assertThat(read(Positions.written(positions))).isEqualTo(positions);
    }
  }

  @Test
  void the_template_names_the_same_parts() throws IOException {
    String template =
        new String(
            Positions.class.getResourceAsStream("template.json").readAllBytes(), StandardCharsets.UTF_8);
    assertThat(template).contains("\"patterns\": [\"([^|]+)\"]").contains("\"type\": \"whitespace\"");
  }

  private static List<List<String>> read(String written) throws IOException {
    var tokenizer = new WhitespaceTokenizer(1_000_000);
    tokenizer.setReader(new StringReader(written));
    var positions = new ArrayList<List<String>>();
    try (var stream = new PatternCaptureGroupTokenFilter(tokenizer, false, Pattern.compile("([^|]+)"))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertThat(increment.getPositionIncrement()).isBetween(0, 1);
        if (increment.getPositionIncrement() == 1) {
          positions.add(new ArrayList<>());
        }
        positions.getLast().add(term.toString());
      }
    }
    return positions;
  }
}
