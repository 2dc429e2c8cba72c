package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.index.query.QueryException;

/** Queries that would take a machine for themselves. */
final class HeavyQueryTest {
  private static final int ARTICLES = 300;

  @TempDir private Path folder;

  @BeforeEach
  void index() throws IOException {
    var articles = new Written[ARTICLES];
    for (int i = 0; i < ARTICLES; i++) {
      String words = numbered("wort" + i % 7 + "x", 200, " ");
      articles[i] = german("a" + i, "Ein Bericht von [OpenAI@openai] mit Nummer " + i + ". " + words + ".");
    }
    TestIndex.of(folder, articles);
  }

  private static String numbered(String stem, int many, String between) {
    return IntStream.range(0, many).mapToObj(i -> stem + i).collect(Collectors.joining(between));
  }

  private static Map<String, String> refused() {
    var refused = new TreeMap<String, String>();
    refused.put("an open beginning", "*bericht");
    refused.put("an open beginning of one letter", "?ericht");
    refused.put("ten thousand words", numbered("w", 10_000, " "));
    refused.put("ten thousand clauses", numbered("w", 10_000, " OR "));
    refused.put("a thousand brackets", "(".repeat(1000) + "a" + ")".repeat(1000));
    refused.put("a thousand brackets that are left open", "(".repeat(1000));
    refused.put("a thousand times not", "NOT ".repeat(1000) + "a");
    refused.put("a thousand fields", "clean:(".repeat(1000) + "a" + ")".repeat(1000));
    refused.put("a word of a megabyte", "a".repeat(1 << 20));
    refused.put("a pattern of a megabyte", "a*b?".repeat(1 << 18));
    refused.put("a regular expression of a megabyte", "/" + "(a|aa)+".repeat(150_000) + "/");
    refused.put("a pattern with thousands of gaps", "a" + "*b?".repeat(6_000));
    refused.put("a pattern beside NEAR with thousands of gaps", "bericht NEAR a" + "*b?".repeat(6_000));
    refused.put("a boost beyond all numbers", "bericht^" + "9".repeat(60));
    refused.put("every word beside NEAR", "bericht NEAR w*");
    return refused;
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void what_asks_for_too_much_is_refused_within_a_second() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      refused()
          .forEach(
              (what, query) -> {
                long start = System.nanoTime();
                assertThat(catchThrowable(() -> searcher.search(SearchRequest.of(query))))
                    .as(what)
                    .isInstanceOf(QueryException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(Duration.ofSeconds(1));
              });
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void as_much_as_is_allowed_is_answered_within_a_second() throws IOException {
    List<String> allowed =
        List.of(
            numbered("w", 250, " "),
            "(".repeat(49) + "bericht" + ")".repeat(49),
            "\"" + numbered("wort1x", 20, " ") + "\"~1000",
            numbered("w", 20, "* ") + "*",
            "wort1x1~2 wort2x2~2 wort3x3~2",
            "path:*a*1*",
            "a".repeat(19_000) + "~2",
            "a".repeat(250) + "~2",
            "bericht NEAR \"" + numbered("w", 20, " ") + "\"~5",
            IntStream.range(0, 8)
                .mapToObj(i -> "(" + numbered("w" + i + "x", 30, " OR ") + ")")
                .collect(Collectors.joining(" NEAR/1000 ")),
            "=\"" + numbered("wort1x", 240, " ") + "\"");
    try (var searcher = Searcher.open(folder)) {
      for (String query : allowed) {
        long start = System.nanoTime();
        SearchResult result = searcher.search(SearchRequest.of(query));
        assertThat(result.isPartial()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(query).isLessThan(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void a_page_far_beyond_the_end_is_empty_and_a_limit_far_beyond_gives_all() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      SearchRequest all = SearchRequest.of("bericht").withLimit(1_000_000_000);
      List<Hit> hits = searcher.search(all).hits();
      assertThat(hits).hasSize(ARTICLES);
      assertThat(searcher.search(all.after(hits.getLast().cursor())).hits()).isEmpty();
      assertThat(searcher.concordance(all, KwicOrder.ARTICLE, 5).lines()).hasSize(ARTICLES);
      String cursor = "A".repeat(1 << 20);
      assertThatThrownBy(() -> searcher.search(all.after(cursor))).isInstanceOf(QueryException.class);
    }
  }

  @Test
  void when_time_is_up_what_was_found_is_given_as_partial() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      for (String query : List.of("bericht", "b*", "entity:openai NEAR/10 nummer", "\"ein bericht\"~3")) {
        SearchRequest request = SearchRequest.of(query);
        SearchRequest hurried = request.within(Duration.ofNanos(1));
        assertThat(searcher.search(hurried).isPartial()).as(query).isTrue();
        assertThat(searcher.search(hurried).total()).as(query).isLessThan(ARTICLES);
        assertThat(searcher.concordance(hurried, KwicOrder.LEFT, 5).isPartial()).as(query).isTrue();
        assertThat(searcher.facets(hurried, List.of(Facet.ENTITY), 5).getFirst().isPartial()).as(query).isTrue();
        SearchResult whole = searcher.search(request);
        assertThat(whole.isPartial()).as(query).isFalse();
        assertThat(whole.total()).as(query).isEqualTo(ARTICLES);
        assertThat(searcher.facets(request, List.of(Facet.ENTITY), 5).getFirst().isPartial()).as(query).isFalse();
      }
    }
  }

  @Test
  void a_walk_over_all_matches_knows_no_limit() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      var seen = new TreeMap<String, Integer>();
      searcher.forEach(
          SearchRequest.of("bericht").within(Duration.ofNanos(1)),
          article -> seen.merge(article.article().id(), 1, Integer::sum));
      assertThat(seen).hasSize(ARTICLES);
    }
  }
}
