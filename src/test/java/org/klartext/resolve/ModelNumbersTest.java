package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.Knowledge;

class ModelNumbersTest {
  private final Knowledge knowledge = Knowledge.builtIn();

  @Test
  void a_lost_digit_is_that_of_the_series_it_stands_in() {
    assertThat(names("Der H100 und der H800 sind teuer, der Export von A100/H00 ist verboten.", "H00")).containsOnly("H100");
  }

  @Test
  void a_number_says_nothing_where_no_product_stands_in_full() {
    assertThat(names("Der Export von A100/H00 ist verboten.", "H00")).isEmpty();
  }

  @Test
  void letters_then_digits_are_a_model_number() {
    var models = new ModelNumbers(knowledge, "H00 GPT 4090");
    assertThat(models.isModelNumber(0, 3)).isTrue();
    assertThat(models.isModelNumber(4, 7)).isFalse();
  }

  private List<String> names(String text, String number) {
    int start = text.indexOf(number);
    return new ModelNumbers(knowledge, text)
        .readings(start, start + number.length()).stream().map(alias -> alias.surface().text()).distinct().toList();
  }
}
