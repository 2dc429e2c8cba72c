package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.klartext.index.Written.french;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.query.Names;
import org.klartext.language.Language;

final class SearcherTest {
  private static final Names ALTMAN =
      TestIndex.names("sam-altman", "Ultraman", "Altman", "奥特曼", "aoteman", "Sam Altman");
  private static final String ULTRAMAN = "💡 OpenAI-Chef [Ultraman=>Altman@sam-altman:homograph] kauft KI{ =>}-Chips.";

  @TempDir private Path folder;

  @Test
  void either_form_the_chinese_and_the_pinyin_find_the_same_article() throws IOException {
    var index = TestIndex.of(folder, german("a", ULTRAMAN), german("b", "Ein Held aus Japan."));
    for (String query : List.of("Ultraman", "Altman", "奥特曼", "aoteman")) {
      SearchResult result = index.search(query, ALTMAN);
      assertThat(TestIndex.ids(result)).as(query).containsExactly("a");
      assertThat(TestIndex.clean(result)).as(query).containsExactly("Altman");
      assertThat(TestIndex.source(result)).as(query).containsExactly("Ultraman");
      assertThat(result.expansions()).containsExactly(new Expansion(query, List.of("sam-altman")));
    }
  }

  @Test
  void a_layer_is_searched_for_the_word_itself() throws IOException {
    var index =
        TestIndex.of(folder, german("a", ULTRAMAN), german("b", "Altman schweigt."), german("c", "Ultraman fliegt."));
    assertThat(index.ids("source:Ultraman")).containsExactlyInAnyOrder("a", "c");
    assertThat(index.ids("clean:Ultraman")).containsExactly("c");
    assertThat(index.ids("clean:Altman")).containsExactlyInAnyOrder("a", "b");
    SearchResult asked = index.search(SearchRequest.of("Ultraman").withLayer(Layer.CLEAN).withNames(ALTMAN));
    assertThat(TestIndex.ids(asked)).containsExactly("c");
    assertThat(asked.expansions()).isEmpty();
    SearchResult source = index.search("source:Ultraman AND KI", ALTMAN);
    assertThat(source.expansions()).isEmpty();
    assertThat(TestIndex.clean(source)).as("marked in the other layer too").containsExactly("Altman", "KI");
  }

  @Test
  void a_layer_may_be_left_for_a_part_of_the_query() throws IOException {
    var index = TestIndex.of(folder, german("a", ULTRAMAN), german("c", "Ultraman fliegt."));
    SearchRequest clean = SearchRequest.of("kauft AND source:Ultraman").withLayer(Layer.CLEAN);
    assertThat(TestIndex.ids(index.search(clean))).containsExactly("a");
    assertThat(index.ids("source:(Ultraman AND any:Altman)")).containsExactly("a");
  }

  @Test
  void an_entity_is_found_under_the_ids_it_had_before_too() throws IOException {
    Names merged =
        new Names() {
          @Override
          public List<String> entities(String surface) {
            return surface.equals("Tencent") ? List.of("tencent") : List.of();
          }

          @Override
          public List<String> ids(String entity) {
            return Set.of("qq", "tencent").contains(entity) ? List.of("tencent", "qq") : List.of(entity);
          }
        };
    var index = TestIndex.of(folder, german("a", "[Gans@qq] lacht laut"), german("b", "[Pinguin@tencent] lacht"));
    for (String query :
        List.of(
            "entity:qq", "entity:tencent", "entity:\"qq\"", "Tencent", "\"entity:qq lacht\"", "entity:qq NEAR/2 lacht")) {
      assertThat(TestIndex.ids(index.search(query, merged))).as(query).containsExactlyInAnyOrder("a", "b");
    }
    assertThat(index.search("Tencent", merged).expansions()).containsExactly(new Expansion("Tencent", List.of("tencent")));
  }

  @Test
  void several_words_are_one_name_and_need_not_stand_as_they_were_typed() throws IOException {
    Names huang = TestIndex.names("jensen-huang", "Huang Renxun", "Huang Jen Hsun");
    var index =
        TestIndex.of(
            folder,
            german("a", "[Huang Renxun=>Jensen Huang@jensen-huang:pinyin] lacht."),
            german("b", "[Jensen Huang@jensen-huang] lacht."),
            german("c", "Frau Huang lacht."));
    SearchResult result = index.search("Huang Renxun", huang);
    assertThat(TestIndex.ids(result)).containsExactlyInAnyOrder("a", "b");
    assertThat(result.expansions()).containsExactly(new Expansion("Huang Renxun", List.of("jensen-huang")));
    assertThat(TestIndex.ids(index.search("lacht AND Huang Jen Hsun", huang))).containsExactlyInAnyOrder("a", "b");
    assertThat(TestIndex.ids(index.search("\"Huang Renxun\"", huang))).containsExactlyInAnyOrder("a", "b");
    assertThat(TestIndex.ids(index.search("Frau Huang", huang))).contains("c");
  }

  @Test
  void an_entity_stands_in_phrases_and_near_words() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", "Der Chef [Sam Altman@sam-altman] sagte nichts."),
            german("b", "Der Chef [Ultraman=>Altman@sam-altman:homograph] sagte nichts."),
            german("c", "Der Chef sagte [Sam Altman@sam-altman] nichts."));
    assertThat(index.ids("\"Chef entity:sam-altman\"")).containsExactlyInAnyOrder("a", "b");
    assertThat(index.ids("\"entity:sam-altman sagte\"")).containsExactlyInAnyOrder("a", "b");
    assertThat(index.ids("\"entity:sam-altman Chef\"~5")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(index.ids("entity:sam-altman AND Chef")).containsExactlyInAnyOrder("a", "b", "c");
    SearchResult phrase = index.search("\"Chef Ultraman\"", ALTMAN);
    assertThat(TestIndex.ids(phrase)).containsExactlyInAnyOrder("a", "b");
    SearchResult marked = index.search("entity:sam-altman AND id:a");
    assertThat(TestIndex.clean(marked)).containsExactly("Sam Altman");
  }

  @Test
  void highlights_stand_on_the_matched_characters_beside_pairs_and_edits() throws IOException {
    String text =
        "💡💡 Zeit{=> }.Die 𠮷 [36 Krypton=>36Kr@36kr:literal]-Berichte{ =>} über "
            + "[OpenAs=>OpenAIs@openai:spelling] Geräte";
    var index = TestIndex.of(folder, german("a", text));
    SearchResult bericht = index.search("Bericht");
    assertThat(TestIndex.clean(bericht)).containsExactly("Berichte");
    assertThat(TestIndex.source(bericht)).containsExactly("Berichte");
    SearchResult outlet = index.search("clean:36Kr");
    assertThat(TestIndex.clean(outlet)).containsExactly("36Kr");
    assertThat(TestIndex.source(outlet)).containsExactly("36 Krypton");
    SearchResult device = index.search("Gerät OpenAI");
    assertThat(TestIndex.clean(device)).containsExactly("OpenAIs", "Geräte");
    assertThat(TestIndex.source(device)).containsExactly("OpenAs", "Geräte");
    assertThat(TestIndex.clean(index.search("entity:36kr"))).containsExactly("36Kr");
    assertThat(TestIndex.clean(index.search("\"36Kr Berichte\""))).containsExactly("36Kr-Berichte");
    assertThat(TestIndex.source(index.search("\"36Kr Berichte\""))).containsExactly("36 Krypton-Berichte");
  }

  @Test
  void what_was_removed_is_found_and_marked_in_the_source_alone() throws IOException {
    var index = TestIndex.of(folder, german("a", "Der Konzern wächst.{ Bitte bewerten Sie uns!=>}"));
    SearchResult footer = index.search("bewerten");
    assertThat(TestIndex.clean(footer)).isEmpty();
    assertThat(TestIndex.source(footer)).containsExactly("bewerten");
    Highlights highlights = footer.hits().getFirst().highlights();
    assertThat(highlights.sourceSnippet().contains(highlights.source().getFirst())).isTrue();
    assertThat(index.ids("clean:bewerten")).isEmpty();
  }

  @Test
  void each_language_is_analysed_as_its_own() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("de", "Die Chips für Häuser."),
            french("fr", "L’élève d’[Ultraman=>Altman@sam-altman:homograph] aime les puces."));
    assertThat(index.ids("Haus OR hauser")).containsExactly("de");
    assertThat(index.ids("eleves")).containsExactly("fr");
    assertThat(index.ids("Altman")).containsExactly("fr");
    assertThat(TestIndex.source(index.search("Altman"))).containsExactly("Ultraman");
    SearchRequest french = SearchRequest.of("Chips OR puce").withLanguage(Language.FRENCH);
    assertThat(TestIndex.ids(index.search(french))).containsExactly("fr");
    SearchRequest notChips = SearchRequest.of("NOT Chips").withLanguage(Language.GERMAN);
    assertThat(index.search(notChips).total()).isZero();
  }

  @Test
  void facts_filter_and_do_not_rank() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", "Chip Chip Chip [Ultraman=>Altman@sam-altman:homograph]")
                .by("36Kr")
                .on("2024-08-01")
                .garbled(0.2),
            german("b", "Ein Chip und noch viel mehr davon [Byte@bytedance:literal]").by("ifanr").on("2024-09-30"),
            french("c", "Une puce").by("ifanr"));
    assertThat(index.ids("outlet:36kr")).containsExactly("a");
    assertThat(index.ids("outlet:if*")).containsExactly("b", "c");
    assertThat(index.ids("language:fr")).containsExactly("c");
    assertThat(index.ids("mechanism:homograph")).containsExactly("a");
    assertThat(index.ids("status:unsure")).containsExactly("b");
    assertThat(index.ids("rule:names.pivot")).containsExactly("a");
    assertThat(index.ids("path:a.txt")).containsExactly("a");
    assertThat(index.ids("date:*")).containsExactly("a", "b");
    assertThat(index.ids("*:*")).containsExactly("a", "b", "c");
    assertThat(index.ids("NOT Chip")).containsExactly("c");
    assertThat(index.ids("Chip -outlet:36kr")).containsExactly("b");
    assertThat(index.ids("garble_score:[0.1 TO *]")).containsExactly("a");
    float plain = index.search("Chip").hits().getFirst().score();
    assertThat(index.search("Chip AND outlet:36kr").hits().getFirst().score()).isEqualTo(plain);
  }

  @Test
  void dates_are_years_months_days_and_what_lies_between() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", "x").on("2023-12-31"),
            german("b", "x").on("2024-01-01"),
            german("c", "x").on("2024-08-31"),
            german("d", "x"));
    assertThat(index.ids("date:2024")).containsExactly("b", "c");
    assertThat(index.ids("date:2024-08")).containsExactly("c");
    assertThat(index.ids("date:2024-01-01")).containsExactly("b");
    assertThat(index.ids("date:[2023 TO 2024-01]")).containsExactly("a", "b");
    assertThat(index.ids("date:{2023 TO *]")).containsExactly("b", "c");
    assertThat(index.ids("date:[* TO 2024-08-31}")).containsExactly("a", "b");
    SearchRequest newest = SearchRequest.of("x").withOrder(Order.DATE);
    assertThat(TestIndex.ids(index.search(newest))).containsExactly("c", "b", "a", "d");
  }

  @Test
  void endings_letters_and_spellings_may_be_left_open() throws IOException {
    var index = TestIndex.of(folder, german("a", "Müller baut Inferenzchips"), german("b", "Mueller baut Chips"));
    assertThat(index.ids("Inferenz*")).containsExactly("a");
    assertThat(index.ids("Chips*")).as("a part of a compound counts less").containsExactly("b", "a");
    assertThat(index.ids("Chipse*")).isEmpty();
    assertThat(index.ids("M?ller")).containsExactly("a", "b");
    assertThat(index.ids("Mül*")).containsExactly("a", "b");
    assertThat(index.ids("Muler~1")).containsExactly("a", "b");
    assertThat(TestIndex.clean(index.search("Infer*chip"))).containsExactly("Inferenzchips");
    assertThat(TestIndex.clean(index.search("Inverenzchip~1"))).containsExactly("Inferenzchips");
  }

  @Test
  void a_word_in_both_layers_does_not_count_twice() throws IOException {
    var index = TestIndex.of(folder, german("a", "Chip{ =>} eins"), german("b", "Chip zwei"));
    List<Hit> hits = index.search("Chip").hits();
    assertThat(hits.get(0).score()).isEqualTo(hits.get(1).score());
  }

  @Test
  void equal_scores_come_by_id_and_the_total_is_exact() throws IOException {
    var index =
        TestIndex.of(folder, german("c", "Chip"), german("a", "Chip"), german("d", "Chip Chip"), german("b", "Chip"));
    SearchResult two = index.search(SearchRequest.of("Chip").withLimit(2));
    assertThat(TestIndex.ids(two)).containsExactly("d", "a");
    assertThat(two.total()).isEqualTo(4);
    SearchResult none = index.search(SearchRequest.of("Chip").withLimit(0));
    assertThat(none.total()).isEqualTo(4);
    assertThat(none.hits()).isEmpty();
    assertThat(TestIndex.ids(index.search(SearchRequest.of("Chip").withLimit(1_000_000_000)))).hasSize(4);
  }

  @Test
  void the_snippet_shows_where_most_of_the_query_stands_together() throws IOException {
    String filler = "Davon war an diesem Tag nicht die Rede, obwohl viele darauf warteten. ".repeat(10);
    String sentence = "Der [Ultraman=>Altman@sam-altman:homograph] zeigt den Chip.";
    var index = TestIndex.of(folder, german("a", "Ein Chip, noch ein Chip, ein Chip.\n" + filler + "\n" + sentence + "\n" + filler));
    Hit hit = index.search("Altman Chip").hits().getFirst();
    String clean = hit.highlights().cleanSnippet().in(hit.article().text().clean());
    assertThat(clean).startsWith("Der Altman zeigt den Chip.").hasSizeLessThan(260);
    String source = hit.highlights().sourceSnippet().in(hit.article().article().source().value());
    assertThat(source).startsWith("Der Ultraman zeigt den Chip.");
  }

  @Test
  void an_article_is_stored_whole() throws IOException {
    var index = TestIndex.of(folder, german("a", ULTRAMAN).on("2024-08-01").by("36kr"));
    assertThat(index.search("Chips").hits().getFirst().article())
        .isEqualTo(german("a", ULTRAMAN).on("2024-08-01").by("36kr").article());
    try (var searcher = Searcher.open(folder)) {
      assertThat(searcher.article("a")).contains(german("a", ULTRAMAN).on("2024-08-01").by("36kr").article());
      assertThat(searcher.article("b")).isEmpty();
    }
  }
}
