package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EditScriptBuilderTest {
  private static final Cause CAUSE = new Cause("typography", "typography.test", 1.0, "For the test.");
  private static final Cause OTHER = new Cause("names", "names.test", 0.5, "For the test, too.");
  private static final String BULB = "💡";

  @Test
  void edits_that_touch_become_one_with_both_causes() {
    var script =
        EditScript.builder("Zeit.Ultraman").replace(5, 13, "Altman", OTHER).replace(5, 5, " ", CAUSE).build();
    assertThat(script.edits()).containsExactly(new Edit(5, "Ultraman", " Altman", List.of(CAUSE, OTHER)));
  }

  @Test
  void edits_are_taken_in_any_order() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var shuffled = new ArrayList<Edit>(script.edits());
          for (int i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(dice.below(i + 1), shuffled.get(i)));
          }
          var builder = EditScript.builder(text);
          shuffled.forEach(builder::add);
          assertThat(builder.build()).isEqualTo(script);
        });
  }

  @Test
  void two_insertions_at_one_place_stand_as_they_were_added() {
    var script = EditScript.builder("ab").replace(1, 1, "x", CAUSE).replace(1, 1, "y", CAUSE).build();
    assertThat(script.apply("ab")).isEqualTo("axyb");
    assertThat(script.edits()).hasSize(1);
  }

  @Test
  void replacing_by_the_same_is_no_edit() {
    var builder = EditScript.builder("Straße").replace(0, 6, "Straße", CAUSE).replace(2, 2, "", CAUSE);
    assertThat(builder.isEmpty()).isTrue();
    assertThat(builder.build()).isEqualTo(EditScript.unchanged(6));
  }

  @Test
  void a_builder_refuses_edits_that_overlap_and_shows_both() {
    var crossing = EditScript.builder("abcdef").replace(0, 3, "x", CAUSE).replace(2, 5, "y", CAUSE);
    assertThatIllegalArgumentException().isThrownBy(crossing::build).withMessageContainingAll("abc", "cde", "overlap");
    var nested = EditScript.builder("abcdef").replace(0, 6, "x", CAUSE).replace(3, 3, "y", CAUSE);
    assertThatIllegalArgumentException().isThrownBy(nested::build).withMessageContainingAll("abcdef", "start=3");
    var twice = EditScript.builder("abcdef").replace(1, 2, "x", CAUSE).replace(1, 2, "y", CAUSE);
    assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContainingAll("after=x", "after=y");
  }

  @Test
  void a_builder_refuses_offsets_that_split_a_pair() {
    var builder = EditScript.builder("a" + BULB + "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.replace(0, 2, "x", CAUSE))
        .withMessageContaining("offset 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.replace(2, 3, "x", CAUSE))
        .withMessageContaining("offset 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(new Edit(2, "", "x", CAUSE)))
        .withMessageContaining("offset 2");
  }

  @Test
  void a_builder_refuses_an_edit_of_another_text() {
    var builder = EditScript.builder("Ultraman");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(new Edit(0, "Altman", "Sam", CAUSE)))
        .withMessageContaining("Altman");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(new Edit(9, "", "s", CAUSE)))
        .withMessageContaining("start=9");
  }
}
