package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EditScriptTest {
  private static final Cause CAUSE = new Cause("typography", "typography.test", 1.0, "For the test.");
  private static final Cause OTHER = new Cause("names", "names.test", 0.5, "For the test, too.");
  private static final String BULB = "💡";

  /** The example of the package page. */
  @Test
  void a_name_leads_back_to_where_its_garble_stands() {
    String source = "KI -Chips von Ultraman.";
    var script = EditScript.builder(source).replace(2, 3, "", CAUSE).replace(14, 22, "Altman", OTHER).build();
    String clean = "KI-Chips von Altman.";
    assertThat(script.apply(source)).isEqualTo(clean);
    assertThat(script.cleanLength()).isEqualTo(clean.length());
    assertThat(script.toSource(new CleanSpan(13, 19), Reach.TIGHT)).isEqualTo(new SourceSpan(14, 22));
    assertThat(script.toClean(new SourceSpan(14, 22), Reach.TIGHT)).isEqualTo(new CleanSpan(13, 19));
    assertThat(script.invert().apply(clean)).isEqualTo(source);
  }

  /** The example of {@link Reach}. */
  @Test
  void an_inserted_space_belongs_to_the_word_only_where_the_reach_is_wide() {
    String source = "Zeit.Die";
    var script = EditScript.builder(source).replace(5, 5, " ", CAUSE).build();
    String clean = script.apply(source);
    var word = new SourceSpan(5, 8);
    var sentence = new SourceSpan(0, 5);
    assertThat(script.toClean(word, Reach.TIGHT).in(clean)).isEqualTo("Die");
    assertThat(script.toClean(word, Reach.WIDE).in(clean)).isEqualTo(" Die");
    assertThat(script.toClean(sentence, Reach.TIGHT).in(clean)).isEqualTo("Zeit.");
    assertThat(script.toClean(sentence, Reach.WIDE).in(clean)).isEqualTo("Zeit. ");
    assertThat(script.toClean(new SourceSpan(5, 5), Reach.WIDE).in(clean)).isEqualTo(" ");
    assertThat(script.toClean(new SourceSpan(5, 5), Reach.TIGHT)).isEqualTo(new CleanSpan(6, 6));
  }

  @Test
  void a_removed_space_comes_back_only_where_the_reach_is_wide() {
    String source = "KI -Chips";
    var script = EditScript.builder(source).replace(2, 3, "", CAUSE).build();
    var ki = new CleanSpan(0, 2);
    assertThat(script.toSource(ki, Reach.TIGHT).in(source)).isEqualTo("KI");
    assertThat(script.toSource(ki, Reach.WIDE).in(source)).isEqualTo("KI ");
    assertThat(script.toClean(new SourceSpan(2, 3), Reach.WIDE)).isEqualTo(new CleanSpan(2, 2));
  }

  @Test
  void nothing_changes_where_nothing_is_edited() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = EditScript.unchanged(text.length());
          assertThat(script.isUnchanged()).isTrue();
          assertThat(script.apply(text)).isEqualTo(text);
          assertThat(script.invert()).isEqualTo(script);
          for (SourceSpan span : Dice.spans(text)) {
            for (Reach reach : Reach.values()) {
              assertThat(script.toClean(span, reach)).isEqualTo(new CleanSpan(span.start(), span.end()));
            }
          }
        });
  }

  @Test
  void applying_makes_the_text_the_slow_way_makes() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var slow = SlowScript.of(text).apply(script);
          assertThat(script.apply(text)).isEqualTo(slow.clean());
          assertThat(script.cleanLength()).isEqualTo(slow.clean().length());
          assertThat(SlowScript.changes(script)).as("a script has one form only").isEqualTo(slow.changes());
        });
  }

  @Test
  void undoing_gives_back_the_source() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          assertThat(script.invert().apply(script.apply(text))).as("%s", script).isEqualTo(text);
          assertThat(script.invert().invert()).isEqualTo(script);
          assertThat(SlowScript.changes(script.invert()))
              .isEqualTo(SlowScript.of(text).apply(script).invert().changes());
        });
  }

  @Test
  void every_source_span_maps_as_the_slow_way_maps_it() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var slow = SlowScript.of(text).apply(script);
          for (SourceSpan span : Dice.spans(text)) {
            for (Reach reach : Reach.values()) {
              assertThat(script.toClean(span, reach))
                  .as("%s %s of '%s' under %s", reach, span, text, script)
                  .isEqualTo(slow.toClean(span, reach));
            }
          }
        });
  }

  @Test
  void every_clean_span_maps_back_as_the_slow_way_maps_it() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var slow = SlowScript.of(text).apply(script);
          var slowBack = slow.invert();
          for (CleanSpan span : Dice.cleanSpans(script.apply(text))) {
            for (Reach reach : Reach.values()) {
              CleanSpan expected = slowBack.toClean(new SourceSpan(span.start(), span.end()), reach);
              assertThat(script.toSource(span, reach))
                  .as("%s %s of '%s' under %s", reach, span, text, script)
                  .isEqualTo(new SourceSpan(expected.start(), expected.end()));
            }
          }
        });
  }

  @Test
  void mapping_back_is_mapping_with_the_inverse() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          CleanSpan span = dice.cleanSpan(script.apply(text));
          for (Reach reach : Reach.values()) {
            CleanSpan mapped = script.invert().toClean(new SourceSpan(span.start(), span.end()), reach);
            assertThat(script.toSource(span, reach)).isEqualTo(new SourceSpan(mapped.start(), mapped.end()));
          }
        });
  }

  @Test
  void spans_keep_their_order() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          for (int i = 0; i < 20; i++) {
            SourceSpan one = dice.span(text);
            SourceSpan two = dice.span(text);
            var early = new SourceSpan(Math.min(one.start(), two.start()), Math.min(one.end(), two.end()));
            var late = new SourceSpan(Math.max(one.start(), two.start()), Math.max(one.end(), two.end()));
            for (Reach reach : Reach.values()) {
              CleanSpan from = script.toClean(early, reach);
              CleanSpan to = script.toClean(late, reach);
              assertThat(from.start()).as("%s %s %s %s", reach, early, late, script).isLessThanOrEqualTo(to.start());
              assertThat(from.end()).as("%s %s %s %s", reach, early, late, script).isLessThanOrEqualTo(to.end());
            }
          }
        });
  }

  @Test
  void a_wide_span_holds_the_tight_one() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          for (SourceSpan span : Dice.spans(text)) {
            assertThat(script.toClean(span, Reach.WIDE).contains(script.toClean(span, Reach.TIGHT)))
                .as("%s under %s", span, script)
                .isTrue();
          }
        });
  }

  @Test
  void there_and_back_with_wide_reach_loses_no_character() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          for (SourceSpan span : Dice.spans(text)) {
            CleanSpan clean = script.toClean(span, Reach.WIDE);
            SourceSpan back = script.toSource(clean, Reach.WIDE);
            assertThat(back.contains(span)).as("%s by %s to %s under %s", span, clean, back, script).isTrue();
          }
        });
  }

  @Test
  void a_span_outside_the_edits_maps_to_the_same_characters_and_back() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          String clean = script.apply(text);
          var slow = SlowScript.of(text).apply(script);
          for (SourceSpan span : Dice.spans(text)) {
            if (span.length() > 0 && isOutside(slow, span)) {
              CleanSpan mapped = script.toClean(span, Reach.TIGHT);
              assertThat(mapped.in(clean)).as("%s under %s", span, script).isEqualTo(span.in(text));
              assertThat(script.toSource(mapped, Reach.TIGHT)).as("%s under %s", mapped, script).isEqualTo(span);
            }
          }
        });
  }

  private static boolean isOutside(SlowScript slow, SourceSpan span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!slow.isKept(i) || i > span.start() && slow.isInsertion(i)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void text_between_the_edits_stays_as_it_was() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          String clean = script.apply(text);
          int shift = 0;
          int at = 0;
          for (Edit edit : script.edits()) {
            assertThat(clean.substring(at + shift, edit.start() + shift)).isEqualTo(text.substring(at, edit.start()));
            at = edit.start() + edit.before().length();
            shift += edit.after().length() - edit.before().length();
          }
          assertThat(clean.substring(at + shift)).as("%s", script).isEqualTo(text.substring(at));
        });
  }

  @Test
  void a_span_that_cuts_into_a_replaced_piece_takes_all_of_it() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          for (Edit edit : script.edits()) {
            for (SourceSpan part : Dice.spans(edit.before())) {
              if (part.length() > 0) {
                var span = new SourceSpan(edit.start() + part.start(), edit.start() + part.end());
                for (Reach reach : Reach.values()) {
                  assertThat(script.toClean(span, reach).in(script.apply(text)))
                      .as("%s %s under %s", reach, span, script)
                      .isEqualTo(edit.after());
                }
              }
            }
          }
        });
  }

  @Test
  void no_mapped_span_splits_a_pair() {
    Dice.hold(
        dice -> {
          String text = dice.text();
          var script = dice.script(text);
          var clean = new SourceText(script.apply(text));
          CleanSpan mapped = script.toClean(dice.span(text), Reach.TIGHT);
          assertThat(clean.span(mapped.start(), mapped.end()).in(clean.value())).isEqualTo(mapped.in(clean.value()));
        });
  }

  @Test
  void a_script_refuses_edits_that_overlap_touch_or_stand_in_disorder() {
    var first = new Edit(0, "ab", "x", CAUSE);
    var overlapping = new Edit(1, "b", "y", CAUSE);
    var touching = new Edit(2, "c", "y", CAUSE);
    var insertion = new Edit(2, "", "y", CAUSE);
    for (Edit second : List.of(overlapping, touching, insertion)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EditScript(6, List.of(first, second)))
          .withMessageContaining("start=" + second.start());
    }
    var third = new Edit(3, "d", "y", CAUSE);
    assertThat(new EditScript(6, List.of(first, third)).cleanLength()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EditScript(6, List.of(third, first)))
        .withMessageContaining("start=0");
  }

  @Test
  void a_script_refuses_edits_beyond_its_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EditScript(2, List.of(new Edit(1, "bc", "x", CAUSE))))
        .withMessageContainingAll("3", "text of 2");
    assertThatIllegalArgumentException().isThrownBy(() -> EditScript.unchanged(-1)).withMessageContaining("-1");
  }

  @Test
  void a_script_keeps_its_own_copy_of_the_edits() {
    var edits = new ArrayList<>(List.of(new Edit(0, "a", "x", CAUSE)));
    var script = new EditScript(3, edits);
    edits.clear();
    assertThat(script.edits()).hasSize(1);
  }

  @Test
  void another_text_is_refused() {
    var script = EditScript.builder("Ultraman").replace(0, 8, "Altman", CAUSE).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.apply("Altman"))
        .withMessageContainingAll("8 units", "text of 6");
    assertThatIllegalArgumentException().isThrownBy(() -> script.apply("Superman")).withMessageContaining("Ultraman");
  }

  @Test
  void nothing_is_inserted_into_a_pair() {
    var script = new EditScript(2, List.of(new Edit(1, "", "x", CAUSE)));
    assertThatIllegalArgumentException().isThrownBy(() -> script.apply(BULB)).withMessageContaining("offset 1");
    assertThat(script.apply("ab")).isEqualTo("axb");
  }

  @Test
  void a_span_beyond_the_text_is_refused_with_its_offsets() {
    var script = EditScript.builder("Ultraman").replace(0, 8, "Altman", CAUSE).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.toClean(new SourceSpan(3, 9), Reach.TIGHT))
        .withMessageContainingAll("[3, 9)", "text of 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.toSource(new CleanSpan(3, 7), Reach.WIDE))
        .withMessageContainingAll("[3, 7)", "text of 6");
  }
}
