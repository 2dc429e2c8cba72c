package org.klartext.cluster.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.index.Layer;
import org.klartext.index.PlannedSearch;
import org.klartext.index.SearchRequest;
import org.klartext.language.Language;

class QueryDslTest {
  /** In German and in the clean text, so that one field is asked. */
  private static String of(String query) {
    SearchRequest request = SearchRequest.of(query).withLayer(Layer.CLEAN).withLanguage(Language.GERMAN);
    return QueryDsl.of(PlannedSearch.of(request.withNames(surface -> List.of())).plan())
        .toString()
        .replace("\"", "");
  }

  @Test
  void a_word_is_also_looked_for_as_a_part_of_a_compound_which_counts_less() {
    assertThat(of("Chips"))
        .isEqualTo(
            "{dis_max:{tie_breaker:0,queries:["
                + "{term:{clean.de:{value:chip,boost:1.0}}},{term:{clean.de:{value:+chip,boost:0.5}}}]}}");
  }

  @Test
  void a_phrase_has_all_that_may_stand_at_a_position() {
    assertThat(of("\"entity:sam-altman sagte\""))
        .isEqualTo("{match_phrase:{clean.de:{query:@sam-altman sagt,analyzer:klartext_terms,slop:0}}}");
    assertThat(of("\"rote Linie\"~2"))
        .isEqualTo("{match_phrase:{clean.de:{query:rot|+rot lini|+lini,analyzer:klartext_terms,slop:2}}}");
  }

  @Test
  void words_just_as_they_are_written_are_asked_of_their_own_field() {
    assertThat(of("=Chips"))
        .isEqualTo(
            "{bool:{must:[{term:{clean.de:{value:chip,boost:1.0}}}],"
                + "filter:[{term:{exact.clean.de:{value:Chips,boost:1.0}}}]}}");
  }

  @Test
  void what_stands_near_each_other_is_an_interval() {
    assertThat(of("entity:openai NEAR/3 Wafer~1"))
        .isEqualTo(
            "{intervals:{clean.de:{all_of:{mode:unordered,max_gaps:2,intervals:["
                + "{match:{query:@openai,analyzer:keyword}},"
                + "{fuzzy:{term:waf,fuzziness:1,prefix_length:1,analyzer:keyword}}]}}}}");
  }

  @Test
  void facts_filter_and_do_not_rank() {
    assertThat(of("outlet:36Kr"))
        .contains("constant_score:{boost:0,filter:{term:{outlet:{value:36kr,boost:1.0}}}}")
        .contains("filter:[{constant_score:{boost:0,filter:{term:{language:{value:de");
    assertThat(of("date:1970-01-02")).contains("range:{day:{gte:1,lte:1}}");
  }
}
