package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.SearchRequest;
import org.klartext.knowledge.EntityType;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * Whoever searches for the right name finds every article in which it was put right. Held against Lucene's own analysis
 * of the text as it was read, which finds an article if all words of the name stand in it.
 */
class RecallTest {
  @TempDir private Path folder;

  @Test
  void the_right_name_finds_every_article_in_which_it_was_put_right() throws IOException {
    Workbench workbench = SampleIndex.ofAll(folder.resolve("index"));
    var articles = new ArrayList<CleanArticle>();
    workbench.forEach(folder.resolve("index"), articles::add);
    int wanted = 0;
    int plain = 0;
    var missed = new ArrayList<String>();
    Map<String, Set<String>> found = new HashMap<>();
    try (OpenIndex index = workbench.open(folder.resolve("index"))) {
      for (CleanArticle article : articles) {
        Set<String> words = words(article.article().source().value(), article.article().language());
        Set<String> names = new HashSet<>();
        for (Mention mention : article.mentions()) {
          boolean isName = mention.type() != EntityType.TERM && mention.status() == Status.APPLIED;
          if (isName && names.add(mention.name())) {
            wanted++;
            plain += words.containsAll(words(mention.name(), article.article().language())) ? 1 : 0;
            Set<String> ids = found.get(mention.name());
            if (ids == null) {
              ids = ids(index, mention.name());
              found.put(mention.name(), ids);
            }
            if (!ids.contains(article.article().id())) {
              missed.add(mention.name() + " in " + article.article().path());
            }
          }
        }
      }
    }
    System.out.printf(
        "recall of right names over %d articles: %d of %d; plain Lucene on the text as read: %d%n",
        articles.size(), wanted - missed.size(), wanted, plain);
    assertThat(wanted).isGreaterThan(50);
    assertThat(missed).isEmpty();
    assertThat(plain).isLessThan(wanted);
  }

  private static Set<String> ids(OpenIndex index, String name) throws IOException {
    String query = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    Set<String> ids = new HashSet<>();
    index
        .search(SearchRequest.of(query).withLimit(1000), true)
        .result()
        .hits()
        .forEach(hit -> ids.add(hit.article().article().id()));
    return ids;
  }

  private static Set<String> words(String text, Language language) throws IOException {
    Set<String> words = new HashSet<>();
    try (Analyzer analyzer = language == Language.GERMAN ? new GermanAnalyzer() : new FrenchAnalyzer();
        TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }
}
