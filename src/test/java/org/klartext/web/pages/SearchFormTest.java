package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import org.klartext.web.pages.SearchForm.Sort;
import org.klartext.web.pages.SearchForm.View;

class SearchFormTest {
  private static SearchForm of(String address) {
    return SearchForm.of(Address.ofOwn(address));
  }

  @Test
  void nothing_asked_is_all_articles_the_newest_first() {
    SearchForm form = of("/");
    assertThat(form.isAll()).isTrue();
    assertThat(form.request().query()).isEqualTo("*:*");
    assertThat(form.request().order()).isEqualTo(Order.DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "outlet:36kr, outlet:\"36kr\"",
    "month:2024-08, date:\"2024-08\"",
    "garble_score:0.05–0.10, garble_score:[0.05 TO 0.10}",
    "garble_score:0.25–, garble_score:[0.25 TO *]"
  })
  void a_filter_is_a_part_of_the_query(String filter, String clause) {
    SearchForm form = SearchForm.of(Address.of().with("q", "a OR b").and("f", filter));
    assertThat(form.request().query()).isEqualTo("(a OR b) AND " + clause);
  }

  @Test
  void a_filter_cannot_break_out_of_its_clause() {
    SearchForm form = SearchForm.of(Address.of().with("q", "a").and("f", "outlet:x\" OR id:\"y"));
    assertThat(form.request().query()).isEqualTo("(a) AND outlet:\"x\\\" OR id:\\\"y\"");
  }

  @Test
  void what_is_not_known_is_as_if_not_asked() {
    SearchForm form = of("/?q=a&view=none&layer=none&sort=left&f=none:x&f=outlet:");
    assertThat(form.view()).isEqualTo(View.DOCUMENTS);
    assertThat(form.layer()).isEqualTo(Layer.ANY);
    assertThat(form.sort()).isEqualTo(Sort.SCORE);
    assertThat(form.filters()).isEmpty();
  }

  @Test
  void lines_have_orders_of_their_own() {
    assertThat(of("/?q=a&view=kwic").sort()).isEqualTo(Sort.ARTICLE);
    assertThat(of("/?q=a&view=kwic&sort=right").sort()).isEqualTo(Sort.RIGHT);
    assertThat(of("/?q=a&view=kwic&sort=date").sort()).isEqualTo(Sort.ARTICLE);
  }
}
