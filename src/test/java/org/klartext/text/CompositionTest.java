package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompositionTest {
  private static final Cause SPACE = new Cause("typography", "typography.space", 1.0, "A space is missing.");
  private static final Cause QUOTE = new Cause("typography", "typography.quote", 1.0, "A quote is foreign.");
  private static final Cause NAME = new Cause("names", "names.altman", 0.9, "The head of OpenAI.");

  @Test
  void what_two_stages_change_side_by_side_is_one_edit_with_both_causes() {
    String source = "Zeit.Ultraman sagt";
    var first = EditScript.builder(source).replace(5, 5, " ", SPACE).build();
    var second = EditScript.builder(first.apply(source)).replace(6, 14, "Altman", NAME).build();
    assertThat(first.then(second).edits())
        .containsExactly(new Edit(5, "Ultraman", " Altman", List.of(SPACE, NAME)));
  }

  @Test
  void what_is_put_in_and_taken_out_again_leaves_no_trace() {
    var first = EditScript.builder("ab").replace(1, 1, "x", SPACE).build();
    var second = EditScript.builder("axb").replace(1, 2, "", SPACE).build();
    assertThat(first.then(second)).isEqualTo(EditScript.unchanged(2));
  }

  @Test
  void what_is_changed_and_changed_back_stays_an_edit() {
    var first = EditScript.builder("ab").replace(1, 2, "x", SPACE).build();
    assertThat(first.then(first.invert()).edits()).containsExactly(new Edit(1, "b", "b", SPACE));
  }

  @Test
  void the_causes_stand_in_the_order_they_were_made_in() {
    var first = EditScript.builder("abcdef").replace(1, 2, "x", SPACE).replace(4, 5, "y", QUOTE).build();
    var second = EditScript.builder("axcdyf").replace(0, 6, "z", NAME).build();
    assertThat(first.then(second).edits())
        .containsExactly(new Edit(0, "abcdef", "z", List.of(SPACE, QUOTE, NAME)));
  }

  @Test
  void then_is_applying_in_turn() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text);
          var second = dice.script(first.apply(text));
          assertThat(first.then(second).apply(text))
              .as("%s then %s", first, second)
              .isEqualTo(second.apply(first.apply(text)));
        });
  }

  @Test
  void then_makes_the_edits_the_slow_way_makes() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text);
          var second = dice.script(first.apply(text));
          var both = first.then(second);
          assertThat(SlowScript.changes(both))
              .as("'%s' %s then %s", text, first, second)
              .isEqualTo(SlowScript.of(text).apply(first).apply(second).changes());
          assertThat(both.sourceLength()).isEqualTo(text.length());
          assertThat(both.cleanLength()).isEqualTo(second.cleanLength());
        });
  }

  @Test
  void then_is_associative() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var a = dice.script(text);
          var b = dice.script(a.apply(text));
          var c = dice.script(b.apply(a.apply(text)));
          var left = a.then(b).then(c);
          var right = a.then(b.then(c));
          assertThat(left.sourceLength()).isEqualTo(right.sourceLength());
          assertThat(SlowScript.changes(left)).as("%s, %s, %s", a, b, c).isEqualTo(SlowScript.changes(right));
        });
  }

  @Test
  void changing_nothing_before_or_after_changes_nothing() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          assertThat(EditScript.unchanged(text.length()).then(script)).isEqualTo(script);
          assertThat(script.then(EditScript.unchanged(script.cleanLength()))).isEqualTo(script);
        });
  }

  @Test
  void a_script_and_its_inverse_together_write_what_stood_there() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var nothing = script.then(script.invert());
          assertThat(nothing.apply(text)).isEqualTo(text);
          assertThat(nothing.edits()).as("%s", script).allMatch(edit -> edit.before().equals(edit.after()));
        });
  }

  @Test
  void undoing_both_is_undoing_the_later_first() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text);
          var second = dice.script(first.apply(text));
          assertThat(SlowScript.changes(first.then(second).invert()))
              .as("%s then %s", first, second)
              .isEqualTo(SlowScript.changes(second.invert().then(first.invert())));
        });
  }

  @Test
  void spans_map_through_the_composed_script_as_the_slow_way_maps_them() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text);
          var second = dice.script(first.apply(text));
          var both = first.then(second);
          var slow = SlowScript.of(text).apply(first).apply(second);
          for (int i = 0; i < 10; i++) {
            SourceSpan span = dice.span(text);
            CleanSpan back = dice.cleanSpan(slow.clean());
            for (Reach reach : Reach.values()) {
              assertThat(both.toClean(span, reach))
                  .as("%s %s %s", reach, span, both)
                  .isEqualTo(slow.toClean(span, reach));
              assertThat(both.toSource(back, reach))
                  .as("%s %s %s", reach, back, both)
                  .isEqualTo(slow.toSource(back, reach));
            }
          }
        });
  }

  @Test
  void a_composed_edit_keeps_the_causes_of_all_it_was_made_from() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text, "first");
          var second = dice.script(first.apply(text), "second");
          var both = first.then(second);
          for (Edit made : first.edits()) {
            if (!made.before().isEmpty()) {
              assertThat(causesAt(both, made.start(), made.end()))
                  .as("%s in %s", made, both)
                  .containsAll(made.causes());
            }
          }
          var back = both.invert();
          for (Edit undone : second.invert().edits()) {
            if (!undone.before().isEmpty()) {
              assertThat(causesAt(back, undone.start(), undone.end()))
                  .as("%s in %s", undone, back)
                  .containsAll(undone.causes());
            }
          }
        });
  }

  private static List<Cause> causesAt(EditScript script, int start, int end) {
    var causes = new ArrayList<Cause>();
    for (Edit edit : script.edits()) {
      if (edit.start() <= start && end <= edit.end()) {
        causes.addAll(edit.causes());
      }
    }
    return causes;
  }

  @Test
  void the_causes_of_the_first_script_stand_before_those_of_the_second() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var first = dice.script(text, "first");
          var second = dice.script(first.apply(text), "second");
          for (Edit edit : first.then(second).edits()) {
            List<String> stages = edit.causes().stream().map(Cause::stage).toList();
            assertThat(stages).as("%s", edit).isSorted();
            assertThat(edit.causes()).as("%s", edit).doesNotHaveDuplicates().isNotEmpty();
          }
        });
  }

  @Test
  void a_script_for_a_text_of_another_length_is_refused() {
    var first = EditScript.builder("Ultraman").replace(0, 8, "Altman", NAME).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.then(EditScript.unchanged(8)))
        .withMessageContainingAll("text of 6", "script for 8");
  }

  @Test
  void a_script_that_replaces_what_the_first_did_not_write_is_refused() {
    var first = EditScript.builder("Ultraman").replace(0, 8, "Altman", NAME).build();
    var foreign = EditScript.builder("Batman").replace(0, 6, "Wayne", NAME).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.then(foreign))
        .withMessageContainingAll("Batman", "Wayne");
  }
}
