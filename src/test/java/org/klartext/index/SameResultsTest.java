package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.record.DrawnArticles;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/** The same articles give the same results, however they came into the index; and highlights are what they say. */
final class SameResultsTest {
  private static final int ARTICLES = 80;
  private static final List<String> WORDS =
      List.of(
          "Ultraman", "Altman", "OpenAI", "Firma", "sagte", "Straße", "cœur", "élève", "Chip", "KI-Chip", "奥特曼", "die",
          "\"die Firma\"", "\"sagte OpenAI\"~2", "Fir*", "Altmen~", "entity:entity-1", "source:Altman", "clean:Chip",
          "\"entity:entity-2 Altman\"~4", "mechanism:pinyin", "status:unsure", "date:[1980 TO 2010]", "outlet:36kr");

  @TempDir private Path folder;

  @Test
  void the_order_of_writing_the_commits_and_what_was_deleted_change_nothing() throws IOException {
    List<CleanArticle> articles = drawn();
    Path plain = folder.resolve("plain");
    write(plain, articles, ARTICLES, 0);
    Path scattered = folder.resolve("scattered");
    var shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(7));
    write(scattered, shuffled, 11, 40);
    try (var one = Searcher.open(plain);
        var other = Searcher.open(scattered)) {
      for (String query : queries(150)) {
        for (Order order : Order.values()) {
          SearchRequest request = SearchRequest.of(query).withLimit(order == Order.SCORE ? 40 : 5).withOrder(order);
          assertThat(other.search(request)).as(query).isEqualTo(one.search(request));
        }
      }
      for (Figure figure : Figure.values()) {
        assertThat(other.counts(figure)).as("%s", figure).isEqualTo(one.counts(figure));
      }
      assertThat(other.garbles(100)).isEqualTo(one.garbles(100));
      assertThat(other.mentionsOf("entity-1", 50)).isEqualTo(one.mentionsOf("entity-1", 50));
      assertThat(all(other)).isEqualTo(all(one));
    }
  }

  @Test
  void what_was_removed_does_not_count_while_it_still_lies_in_the_index() throws IOException {
    Path plain = folder.resolve("plain");
    Path holed = folder.resolve("holed");
    try (var one = IndexSession.open(plain, "k");
        var other = IndexSession.open(holed, "k")) {
      for (int i = 0; i < 100; i++) {
        String text = "Chip von Altman " + "und so weiter ".repeat(i % 7);
        CleanArticle article = Written.german("a" + i, text).article();
        one.replaceFile("a" + i, "1", List.of(article));
        other.replaceFile("a" + i, "1", List.of(article));
        if (i % 10 == 0) {
          String more = "Altman ".repeat(300);
          other.replaceFile("b" + i, "1", List.of(Written.german("b" + i, more).article()));
        }
      }
      one.commit();
      other.commit();
      for (int i = 0; i < 100; i += 10) {
        other.removeFile("b" + i);
      }
      other.commit();
    }
    try (var directory = FSDirectory.open(holed);
        var reader = DirectoryReader.open(directory)) {
      assertThat(reader.hasDeletions()).as("else this shows nothing").isTrue();
    }
    try (var one = Searcher.open(plain);
        var other = Searcher.open(holed)) {
      for (String query : List.of("Altman", "Chip Altman", "\"Chip von Altman\"", "weiter", "Altman AND NOT weiter")) {
        assertThat(other.search(SearchRequest.of(query))).as(query).isEqualTo(one.search(SearchRequest.of(query)));
      }
    }
  }

  @Test
  void every_highlight_stands_on_a_form_of_the_word_in_its_layer_or_on_its_counterpart() throws IOException {
    Path index = folder.resolve("index");
    write(index, drawn(), 50, 0);
    try (var searcher = Searcher.open(index)) {
      for (String word : List.of("Ultraman", "Altman", "OpenAI", "Firma", "Straße", "sagte", "die")) {
        for (Layer layer : List.of(Layer.CLEAN, Layer.SOURCE)) {
          SearchResult result = searcher.search(SearchRequest.of(word).withLayer(layer).withLimit(ARTICLES));
          assertThat(result.hits()).as(word).isNotEmpty();
          for (Hit hit : result.hits()) {
            check(hit, word, layer);
          }
        }
      }
    }
  }

  private static void check(Hit hit, String word, Layer layer) {
    String text = layer == Layer.CLEAN ? hit.article().text().clean() : hit.article().article().source().value();
    Language language = hit.article().article().language();
    String term = LayerTokens.of(word, language).term(0);
    LayerTokens tokens = LayerTokens.of(text, language);
    var expected = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.term(i).equals(term)) {
        expected.add(tokens.start(i) + "-" + tokens.end(i));
      }
    }
    List<String> marked =
        layer == Layer.CLEAN
            ? hit.highlights().clean().stream().map((CleanSpan s) -> s.start() + "-" + s.end()).toList()
            : hit.highlights().source().stream().map((SourceSpan s) -> s.start() + "-" + s.end()).toList();
    assertThat(marked).as("%s in \"%s\"", word, text).isEqualTo(expected);
    for (CleanSpan span : hit.highlights().clean()) {
      assertThat(hit.article().text().clean().length()).isGreaterThanOrEqualTo(span.end());
    }
    hit.highlights().cleanSnippet().in(hit.article().text().clean());
    hit.highlights().sourceSnippet().in(hit.article().article().source().value());
  }

  private static List<CleanArticle> drawn() {
    var articles = new ArrayList<CleanArticle>();
    for (int seed = 0; seed < ARTICLES; seed++) {
      articles.add(DrawnArticles.of(seed));
    }
    return articles;
  }

  private static List<String> queries(int count) {
    var random = new Random(11);
    var queries = new ArrayList<>(WORDS);
    while (queries.size() < count) {
      String query = WORDS.get(random.nextInt(WORDS.size()));
      for (int i = random.nextInt(3); i > 0; i--) {
        query += List.of(" ", " AND ", " OR ", " NOT ").get(random.nextInt(4));
        query += WORDS.get(random.nextInt(WORDS.size()));
      }
      queries.add(query);
    }
    return queries;
  }

  /** Commits every so often; {@code ghosts} articles are written too and taken out again later. */
  private static void write(Path index, List<CleanArticle> articles, int commitEvery, int ghosts) throws IOException {
    try (var session = IndexSession.open(index, "k")) {
      for (int i = 0; i < articles.size(); i++) {
        if (i < ghosts) {
          session.replaceFile("ghost" + i, "1", List.of(DrawnArticles.of(1000 + i)));
          session.replaceFile(articles.get(i).article().path(), "0", List.of(DrawnArticles.of(2000 + i)));
        }
        session.replaceFile(articles.get(i).article().path(), "1", List.of(articles.get(i)));
        if (i % commitEvery == commitEvery - 1) {
          session.commit();
        }
      }
      session.commit();
      session.replaceFile("none", "1", List.of());
      for (int i = 0; i < ghosts; i++) {
        session.removeFile("ghost" + i);
      }
      session.commit();
    }
  }

  private static List<CleanArticle> all(Searcher searcher) throws IOException {
    var articles = new ArrayList<CleanArticle>();
    searcher.forEach(articles::add);
    return articles;
  }
}
