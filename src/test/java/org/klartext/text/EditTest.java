package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EditTest {
  private static final Cause SURE = new Cause("typography", "typography.space", 1.0, "No space stands here.");
  private static final Cause LIKELY = new Cause("names", "names.altman", 0.9, "The head of OpenAI.");
  private static final String BULB = "💡";

  @Test
  void an_edit_ends_where_what_it_replaces_ends() {
    var edit = new Edit(4, "Ultraman", "Altman", LIKELY);
    assertThat(edit.end()).isEqualTo(12);
    assertThat(edit.growth()).isEqualTo(-2);
    assertThat(edit.causes()).containsExactly(LIKELY);
  }

  @Test
  void an_edit_is_no_surer_than_its_weakest_cause() {
    assertThat(new Edit(0, "a", "b", List.of(SURE, LIKELY)).weakestCause()).isEqualTo(LIKELY);
    assertThat(new Edit(0, "a", "b", List.of(LIKELY, SURE)).weakestCause()).isEqualTo(LIKELY);
  }

  @Test
  void among_equally_weak_causes_the_earliest_speaks() {
    var later = new Cause("names", "names.later", LIKELY.confidence(), "As sure.");
    assertThat(new Edit(0, "a", "b", List.of(SURE, LIKELY, later)).weakestCause()).isEqualTo(LIKELY);
  }

  @Test
  void an_edit_keeps_its_own_copy_of_the_causes() {
    var causes = new ArrayList<>(List.of(SURE));
    var edit = new Edit(0, "a", "b", causes);
    causes.add(LIKELY);
    assertThat(edit.causes()).containsExactly(SURE);
  }

  @Test
  void joining_writes_both_and_names_each_cause_once() {
    var space = new Edit(2, " ", "", SURE);
    var name = new Edit(3, "Ultraman", "Altman", List.of(LIKELY, SURE));
    assertThat(Edit.joined(List.of(space, name))).isEqualTo(new Edit(2, " Ultraman", "Altman", List.of(SURE, LIKELY)));
  }

  @Test
  void edits_that_overlap_are_not_joined() {
    var name = new Edit(3, "Ultraman", "Altman", LIKELY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Edit.joined(List.of(name, new Edit(10, "n", "m", SURE))))
        .withMessageContainingAll("Ultraman", "start=10", "overlap");
  }

  @Test
  void every_edit_says_why() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Edit(7, "a", "b", List.of()))
        .withMessageContainingAll("7", "cause");
  }

  @Test
  void an_edit_stands_inside_a_text() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Edit(-3, "a", "b", SURE)).withMessageContaining("-3");
  }

  @Test
  void nothing_does_not_become_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Edit(7, "", "", SURE)).withMessageContaining("7");
  }

  @Test
  void neither_side_of_an_edit_holds_half_a_pair() {
    String high = BULB.substring(0, 1);
    String low = BULB.substring(1);
    for (String half : List.of(high, low, "a" + high, low + "a", high + high + low, BULB + low)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Edit(7, half, "", SURE)).withMessageContaining("7");
      assertThatIllegalArgumentException().isThrownBy(() -> new Edit(7, "", half, SURE)).withMessageContaining("7");
    }
    assertThat(new Edit(7, BULB, BULB + BULB, SURE).growth()).isEqualTo(2);
  }

  @Test
  void a_confidence_is_a_probability() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Cause("names", "names.altman", wrong, "Wrong."))
          .withMessageContainingAll(Double.toString(wrong), "names.altman");
    }
    assertThat(new Cause("names", "names.altman", 0, "Unsure.").confidence()).isZero();
  }
}
