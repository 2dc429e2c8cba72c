package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class SourceTextTest {
  private static final String BULB = "💡";
  private static final char HIGH = BULB.charAt(0);
  private static final char LOW = BULB.charAt(1);

  @Test
  void a_text_gives_spans_of_itself() {
    var text = new SourceText(BULB + " Straße");
    assertThat(text.span(3, 9).in(text.value())).isEqualTo("Straße");
    assertThat(text.span(0, 2).in(text.value())).isEqualTo(BULB);
    assertThat(text.span(9, 9).length()).isZero();
    assertThat(text.length()).isEqualTo(9);
    assertThat(text).hasToString(BULB + " Straße");
  }

  @Test
  void a_span_that_leaves_the_text_is_refused_with_its_offsets() {
    var text = new SourceText("Straße");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.span(2, 7))
        .withMessageContainingAll("[2, 7)", "text of 6");
    assertThatIllegalArgumentException().isThrownBy(() -> text.span(-1, 2)).withMessageContaining("[-1, 2)");
    assertThatIllegalArgumentException().isThrownBy(() -> text.span(4, 2)).withMessageContaining("[4, 2)");
  }

  @Test
  void a_span_that_splits_a_pair_is_refused_with_the_offset() {
    var text = new SourceText("KI " + BULB);
    assertThatIllegalArgumentException().isThrownBy(() -> text.span(4, 5)).withMessageContaining("offset 4");
    assertThatIllegalArgumentException().isThrownBy(() -> text.span(0, 4)).withMessageContaining("offset 4");
  }

  @Test
  void a_surrogate_without_its_partner_is_refused_with_its_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceText("KI" + HIGH))
        .withMessageContainingAll("U+D83D", "offset 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceText(BULB + LOW + "KI"))
        .withMessageContainingAll("U+DCA1", "offset 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceText("K" + HIGH + BULB))
        .withMessageContainingAll("U+D83D", "offset 1");
  }

  @Test
  void every_drawn_text_is_taken_as_it_is() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          assertThat(new SourceText(text).value()).isEqualTo(text);
        });
  }
}
