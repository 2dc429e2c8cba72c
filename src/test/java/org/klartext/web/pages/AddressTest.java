package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void what_is_in_it_is_encoded() {
    Address address = Address.of("article", "a/b?").with("q", "Müller & \"Söhne\"").at("m 1");
    assertThat(address.url()).isEqualTo("/article/a%2Fb%3F?q=M%C3%BCller%20%26%20%22S%C3%B6hne%22#m%201");
  }

  @Test
  void it_is_read_back_as_it_was_written() {
    Address address = Address.of("review").with("q", "a=b&c+d ü").and("f", "outlet:36kr").and("f", "month:2024-08");
    assertThat(Address.ofOwn(address.url())).isEqualTo(address);
  }

  @Test
  void values_are_put_added_and_taken_away() {
    Address address = Address.of("/", Map.of("f", List.of("a", "b")));
    assertThat(address.without("f", "a").url()).isEqualTo("/?f=b");
    assertThat(address.with("f", "c").url()).isEqualTo("/?f=c");
    assertThat(address.with("f", "").url()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/x", "javascript:alert(1)", "mailto:a@b", "review"})
  void what_leads_elsewhere_is_no_address_of_ours(String written) {
    assertThatThrownBy(() -> Address.ofOwn(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_path_with_two_slashes_in_front_leads_to_no_other_server() {
    assertThat(Address.of("//elsewhere.example/x", Map.of()).url()).startsWith("/elsewhere");
  }
}
