package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.klartext.index.Written.french;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.concordance.KwicLine;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.query.QueryException;

/** Pages, near-duplicates, facets, concordances. */
final class ResultPagesTest {
  private static final String NEWS =
      "Am Montag hat der Konzern in einer langen Sitzung beschlossen, seine Werke für Chips zu öffnen und bis zum Herbst "
          + "neue Kunden zu suchen, wie aus dem Umfeld der Leitung zu hören war";

  @TempDir private Path folder;

  private TestIndex many() throws IOException {
    var random = new Random(7);
    var articles = new ArrayList<Written>();
    for (int i = 0; i < 60; i++) {
      var text = new StringBuilder("Chip");
      for (int word = random.nextInt(30); word > 0; word--) {
        text.append(" w").append(random.nextInt(900)).append(random.nextInt(12) == 0 ? " Chip" : "");
      }
      Written article = german("a%02d".formatted(i), text.toString());
      articles.add(random.nextInt(4) == 0 ? article : article.on("2024-0" + (1 + random.nextInt(3)) + "-01"));
    }
    return TestIndex.of(folder, articles.toArray(Written[]::new));
  }

  @Test
  void pages_give_every_hit_once_and_in_order() throws IOException {
    var index = many();
    for (Order order : Order.values()) {
      SearchRequest request = SearchRequest.of("Chip").withOrder(order);
      List<String> all = TestIndex.ids(index.search(request.withLimit(1000)));
      assertThat(all).hasSize(60);
      var paged = new ArrayList<String>();
      SearchResult page = index.search(request.withLimit(7));
      while (!page.hits().isEmpty()) {
        assertThat(page.total()).isEqualTo(60);
        paged.addAll(TestIndex.ids(page));
        page = index.search(request.withLimit(7).after(page.hits().getLast().cursor()));
      }
      assertThat(paged).as(order.toString()).isEqualTo(all);
    }
  }

  @Test
  void a_shorter_list_is_the_beginning_of_a_longer_one() throws IOException {
    var index = many();
    List<String> all = TestIndex.ids(index.search("Chip"));
    for (int limit = 1; limit < all.size(); limit++) {
      assertThat(TestIndex.ids(index.search(SearchRequest.of("Chip").withLimit(limit)))).isEqualTo(all.subList(0, limit));
    }
  }

  @Test
  void articles_of_one_score_come_in_the_order_of_their_ids_however_many_and_however_written() throws IOException {
    for (int number : List.of(8, 30, 130)) {
      var ids = new ArrayList<String>();
      for (int i = 0; i < number; i++) {
        ids.add("a%03d".formatted(i));
      }
      var shuffled = new ArrayList<>(ids);
      Collections.shuffle(shuffled, new Random(number));
      Path own = folder.resolve("of-" + number);
      for (List<String> commit : List.of(shuffled.subList(0, number / 3), shuffled.subList(number / 3, number))) {
        TestIndex.of(own, commit.stream().map(id -> german(id, "Chip heute")).toArray(Written[]::new));
      }
      var index = TestIndex.of(own, german("z", "Chip Chip"));
      var expected = new ArrayList<>(List.of("z"));
      expected.addAll(ids.subList(0, 6));
      assertThat(TestIndex.ids(index.search(SearchRequest.of("Chip").withLimit(7)))).as("of %s", number).isEqualTo(expected);
    }
  }

  @Test
  void a_cursor_that_is_none_or_of_another_order_is_refused() throws IOException {
    var index = TestIndex.of(folder, german("a", "Chip"));
    String cursor = index.search("Chip").hits().getFirst().cursor();
    for (String wrong : List.of("", "x", "§§", "AAAA", cursor.substring(0, 6))) {
      assertThatExceptionOfType(QueryException.class)
          .as(wrong)
          .isThrownBy(() -> index.search(SearchRequest.of("Chip").after(wrong)));
    }
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> index.search(SearchRequest.of("Chip").withOrder(Order.DATE).after(cursor)))
        .withMessageContaining("keep --sort");
  }

  @Test
  void of_near_duplicates_one_is_shown_and_the_others_are_counted() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", NEWS + "."),
            german("b", NEWS + ", sagte Weber."),
            german("c", NEWS.replace("Montag", "Dienstag") + "."),
            german("d", "Chips für den Konzern baut in diesem Land sonst niemand mehr, das weiß man seit vielen Jahren."));
    assertThat(index.search("Konzern").hits()).hasSize(4);
    SearchRequest grouped = SearchRequest.of("Konzern").groupingDuplicates();
    SearchResult result = index.search(grouped);
    assertThat(result.total()).isEqualTo(4);
    assertThat(result.hits()).hasSize(2);
    Hit first = result.hits().stream().filter(hit -> !hit.article().article().id().equals("d")).findFirst().orElseThrow();
    assertThat(first.duplicates()).isEqualTo(2);
    SearchResult one = index.search(grouped.withLimit(1));
    SearchResult next = index.search(grouped.withLimit(5).after(one.hits().getFirst().cursor()));
    assertThat(next.hits()).as("what was grouped stays grouped on the next page").hasSize(1);
    assertThat(index.search(SearchRequest.of("Konzern AND Weber").groupingDuplicates()).hits())
        .as("only what matches is grouped")
        .singleElement()
        .satisfies(hit -> assertThat(hit.duplicates()).isZero());
  }

  @Test
  void facets_count_the_articles_found() throws IOException {
    TestIndex.of(
        folder,
        german("a", "Chip [Ultraman=>Altman@sam-altman:homograph] [OpenAI@openai]").on("2024-08-01").by("36kr").garbled(0.12),
        german("b", "Chip [OpenAI@openai]").on("2024-08-30").by("36kr"),
        french("c", "Chip").on("2023-01-01").by("Jiemian").garbled(0.9),
        german("d", "nichts [OpenAI@openai]").by("36kr"));
    try (var searcher = Searcher.open(folder)) {
      List<FacetCounts> facets = searcher.facets(SearchRequest.of("Chip"), List.of(Facet.values()), 10);
      assertThat(facets.stream().map(ResultPagesTest::shown))
          .containsExactly(
              "entity 2: openai 2, sam-altman 1",
              "outlet 2: 36kr 2, Jiemian 1",
              "language 2: de 2, fr 1",
              "month 2: 2023-01 1, 2024-08 2",
              "mechanism 2: exact 2, homograph 1",
              "garble_score 3: 0.00–0.05 1, 0.10–0.15 1, 0.40– 1");
      assertThat(searcher.facets(SearchRequest.of("Chip"), List.of(Facet.ENTITY), 1).stream().map(ResultPagesTest::shown))
          .containsExactly("entity 2: openai 2");
    }
  }

  @Test
  void a_garbled_outlet_is_counted_under_its_name_and_found_under_both() throws IOException {
    var index =
        TestIndex.of(folder, german("a", "Quelle: [36 Kronen=>36Kr@36kr:misreading]. Chip").by("36 Kronen"), german("b", "Chip").by("36kr"));
    assertThat(index.ids("outlet:36kr")).containsExactly("a", "b");
    assertThat(index.ids("outlet:\"36 Kronen\"")).containsExactly("a");
    try (var searcher = Searcher.open(folder)) {
      assertThat(searcher.facets(SearchRequest.of("Chip"), List.of(Facet.OUTLET), 9).stream().map(ResultPagesTest::shown))
          .containsExactly("outlet 1: 36kr 2");
    }
  }

  private static String shown(FacetCounts counts) {
    var values = counts.values().stream().map(value -> value.value() + " " + value.articles()).toList();
    return counts.facet().code() + " " + counts.distinct() + ": " + String.join(", ", values);
  }

  @Test
  void a_concordance_shows_both_layers_and_sorts_by_what_stands_beside() throws IOException {
    TestIndex.of(
        folder,
        german("a", "Der OpenAI-Chef [Ultraman=>Altman@sam-altman:homograph] zögert. Ein [Altman@sam-altman] eilt."),
        german("b", "Auch Älteren ist [Ultraman=>Altman@sam-altman:homograph] bekannt"));
    try (var searcher = Searcher.open(folder)) {
      SearchRequest request = SearchRequest.of("entity:sam-altman");
      Concordance right = searcher.concordance(request, KwicOrder.RIGHT, 3);
      assertThat(right.articles()).isEqualTo(2);
      assertThat(right.isCut()).isFalse();
      assertThat(right.lines().stream().map(line -> line.clean().right().strip())).containsExactly("bekannt", "eilt.", "zögert. Ein Altman");
      KwicLine last = right.lines().getLast();
      assertThat(last.clean().left()).isEqualTo("Der OpenAI-Chef ");
      assertThat(last.source().match()).isEqualTo("Ultraman");
      assertThat(last.differs()).isTrue();
      assertThat(right.lines().get(1).clean().match()).isEqualTo("Altman");
      assertThat(searcher.concordance(request, KwicOrder.LEFT, 3).lines().stream().map(line -> line.clean().left().strip()))
          .containsExactly("Der OpenAI-Chef", "Altman zögert. Ein", "Auch Älteren ist");
      Concordance one = searcher.concordance(request.withLimit(1), KwicOrder.ARTICLE, 3);
      assertThat(one.lines()).hasSize(1);
      assertThat(one.isCut()).isTrue();
    }
  }

  @Test
  void what_only_the_source_has_is_a_line_too() throws IOException {
    TestIndex.of(folder, german("a", "Text.{ Bitte teilen!=>}"));
    try (var searcher = Searcher.open(folder)) {
      KwicLine line = searcher.concordance(SearchRequest.of("teilen"), KwicOrder.LEFT, 3).lines().getFirst();
      assertThat(line.source().match()).isEqualTo("teilen");
      assertThat(line.clean().match()).isEmpty();
    }
  }

  @Test
  void every_hit_says_why_it_was_found() throws IOException {
    var index =
        TestIndex.of(folder, german("a", "[Ultraman=>Altman@sam-altman:homograph] und [Ultraman=>Altman@sam-altman:homograph] sagen nein"));
    List<Reason> reasons = index.search("Altman nein", TestIndex.names("sam-altman", "Altman")).hits().getFirst().reasons();
    assertThat(reasons.stream().map(reason -> reason.kind() + " " + reason.form() + " " + reason.layer() + " " + reason.count()))
        .containsExactly("ENTITY Ultraman ANY 2", "WORD nein ANY 1");
  }
}
