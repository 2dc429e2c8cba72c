package org.klartext.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLoaderTest {
  private static final String GOOD =
      """
      [{"id": "test.comma", "reason": "Why.", "trigger": [" ,"], "pattern": " ,", "replace": ",",
        "changed": ["a , b → a, b"], "untouched": ["a, b"]}]
      """;

  private static List<Rule> read(String json) throws IOException {
    return RuleLoader.read("some.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_rule_is_read_with_its_proof() throws IOException {
    Rule rule = read(GOOD).getFirst();
    assertThat(rule.stage()).isEqualTo("test");
    assertThat(rule.scope()).isEqualTo(Rule.Scope.INLINE);
    assertThat(rule.where()).isEqualTo(Rule.Where.ANYWHERE);
    assertThat(rule.confidence()).isEqualTo(1.0);
    assertThat(rule.changed()).containsExactly(new Rule.Changed("a , b", "a, b"));
    assertThat(rule.untouched()).containsExactly("a, b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"changed\": [\"a , b → a, b\"]|\"changed\": []|proves nothing",
        "\"untouched\": [\"a, b\"]|\"untouched\": []|proves nothing",
        "a , b → a, b|a , b|without an arrow",
        "\"trigger\": [\" ,\"]|\"trigger\": []|no trigger",
        "\"trigger\": [\" ,\"]|\"trigger\": [\"{vowel}\"]|{vowel}",
        "\"pattern\": \" ,\"|\"pattern\": \"(\"|Unclosed group",
        "\"reason\"|\"raeson\"|raeson",
        "test.comma|Comma|is no id",
        "\"pattern\"|\"scope\": \"page\", \"pattern\"|there are [inline, line]",
        "\"pattern\"|\"where\": \"tail\", \"pattern\"|not for lines"
      })
  void a_rule_that_cannot_be_trusted_is_refused(String good, String bad, String message) {
    String json = GOOD.replace(good, bad);
    assertThat(json).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("some.json")
        .hasMessageContaining(message);
  }

  @Test
  void an_id_is_used_once() {
    String twice = GOOD.strip().replace("}]", "},") + GOOD.strip().substring(1);
    assertThatThrownBy(() -> read(twice)).hasMessageContaining("two rules are called test.comma");
  }

  @Test
  void a_resource_that_is_not_there_holds_no_rules() {
    assertThat(RuleLoader.resource("/org/klartext/rules/none.json")).isEmpty();
  }
}
