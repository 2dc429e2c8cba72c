package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SpanTest {
  private static final String TEXT = "Der Held Ultraman";

  @Test
  void a_span_cuts_its_words_out_of_the_text() {
    assertThat(new SourceSpan(9, 17).in(TEXT)).isEqualTo("Ultraman");
    assertThat(new CleanSpan(4, 8).in(TEXT)).isEqualTo("Held");
    assertThat(new CleanSpan(4, 8).length()).isEqualTo(4);
    assertThat(new SourceSpan(17, 17).in(TEXT)).isEmpty();
  }

  @Test
  void spans_that_only_touch_do_not_overlap() {
    assertThat(new SourceSpan(0, 3).overlaps(new SourceSpan(3, 5))).isFalse();
    assertThat(new SourceSpan(0, 4).overlaps(new SourceSpan(3, 5))).isTrue();
    assertThat(new CleanSpan(3, 5).overlaps(new CleanSpan(0, 3))).isFalse();
    assertThat(new CleanSpan(3, 5).overlaps(new CleanSpan(0, 4))).isTrue();
  }

  @Test
  void a_span_contains_itself_and_what_lies_inside() {
    assertThat(new SourceSpan(3, 8).contains(new SourceSpan(3, 8))).isTrue();
    assertThat(new SourceSpan(3, 8).contains(new SourceSpan(8, 8))).isTrue();
    assertThat(new SourceSpan(3, 8).contains(new SourceSpan(3, 9))).isFalse();
    assertThat(new CleanSpan(3, 8).contains(new CleanSpan(2, 8))).isFalse();
    assertThat(new CleanSpan(3, 8).contains(new CleanSpan(4, 7))).isTrue();
  }

  @Test
  void spans_stand_in_reading_order_the_shorter_first() {
    assertThat(Stream.of(new SourceSpan(3, 8), new SourceSpan(0, 9), new SourceSpan(3, 4)).sorted())
        .containsExactly(new SourceSpan(0, 9), new SourceSpan(3, 4), new SourceSpan(3, 8));
    assertThat(Stream.of(new CleanSpan(3, 8), new CleanSpan(0, 9), new CleanSpan(3, 4)).sorted())
        .containsExactly(new CleanSpan(0, 9), new CleanSpan(3, 4), new CleanSpan(3, 8));
  }

  @Test
  void what_is_no_span_is_refused_with_its_offsets() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SourceSpan(5, 4)).withMessageContaining("[5, 4)");
    assertThatIllegalArgumentException().isThrownBy(() -> new CleanSpan(-1, 4)).withMessageContaining("[-1, 4)");
  }
}
