package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.text.NormalizedText.StageScript;

final class NormalizedTextTest {
  private static final Cause SPACE = new Cause("typography", "typography.space", 1.0, "A space is missing.");
  private static final Cause NAME = new Cause("names", "names.altman", 0.9, "The head of OpenAI.");

  private static NormalizedText ultraman() {
    String source = "Zeit.Ultraman sagt";
    var typography = EditScript.builder(source).replace(5, 5, " ", SPACE).build();
    var names = EditScript.builder(typography.apply(source)).replace(6, 14, "Altman", NAME).build();
    return new NormalizedText(
        new SourceText(source), List.of(new StageScript("typography", typography), new StageScript("names", names)));
  }

  /** Up to four stages, each over the text the stages before it made. */
  private static NormalizedText drawn(Dice dice) {
    String source = dice.text();
    var stages = new ArrayList<StageScript>();
    String text = source;
    for (int i = dice.below(5); i > 0; i--) {
      String name = "stage" + stages.size();
      var script = dice.script(text, name);
      stages.add(new StageScript(name, script));
      text = script.apply(text);
    }
    return new NormalizedText(new SourceText(source), stages);
  }

  @Test
  void a_name_maps_to_the_name_alone_though_a_space_was_put_before_it() {
    NormalizedText text = ultraman();
    assertThat(text.clean()).isEqualTo("Zeit. Altman sagt");
    assertThat(text).hasToString("Zeit. Altman sagt");
    var surface = new SourceSpan(5, 13);
    assertThat(text.toClean(surface, Reach.TIGHT).in(text.clean())).isEqualTo("Altman");
    assertThat(text.script().toClean(surface, Reach.TIGHT).in(text.clean())).isEqualTo(" Altman");
    assertThat(text.toSource(new CleanSpan(6, 12), Reach.TIGHT)).isEqualTo(surface);
  }

  @Test
  void a_place_between_two_stages_leads_back_too() {
    NormalizedText text = ultraman();
    assertThat(text.toSource(new CleanSpan(6, 14), Reach.TIGHT, 1)).isEqualTo(new SourceSpan(5, 13));
    assertThat(text.toSource(new CleanSpan(6, 14), Reach.TIGHT, 0)).isEqualTo(new SourceSpan(6, 14));
  }

  @Test
  void a_person_sees_the_edits_that_left_something_changed() {
    String source = "cœur d’élève";
    var there = EditScript.builder(source).replace(1, 2, "oe", SPACE).replace(7, 8, "e", SPACE).build();
    var back = EditScript.builder(there.apply(source)).replace(1, 3, "œ", NAME).build();
    var text =
        new NormalizedText(new SourceText(source), List.of(new StageScript("a", there), new StageScript("b", back)));
    assertThat(text.script().edits()).hasSize(2);
    assertThat(text.edits()).containsExactly(new Edit(7, "é", "e", SPACE));
  }

  @Test
  void no_stages_leave_the_source() {
    var text = new NormalizedText(new SourceText("Straße"), List.of());
    assertThat(text.clean()).isEqualTo("Straße");
    assertThat(text.script().isUnchanged()).isTrue();
    assertThat(text.edits()).isEmpty();
    assertThat(text.toClean(new SourceSpan(2, 4), Reach.WIDE)).isEqualTo(new CleanSpan(2, 4));
  }

  @Test
  void a_place_beyond_the_text_is_refused_however_many_stages_there_are() {
    var text = new NormalizedText(new SourceText("Straße"), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.toClean(new SourceSpan(2, 7), Reach.TIGHT))
        .withMessageContainingAll("[2, 7)", "text of 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.toSource(new CleanSpan(2, 7), Reach.TIGHT))
        .withMessageContainingAll("[2, 7)", "text of 6");
  }

  @Test
  void a_stage_for_another_text_is_refused() {
    var source = new SourceText("Ultraman");
    var longer = new StageScript("names", EditScript.unchanged(9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NormalizedText(source, List.of(longer)))
        .withMessageContainingAll("8", "9");
    var foreign = new StageScript("names", EditScript.builder("Superman").replace(0, 8, "Kent", NAME).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NormalizedText(source, List.of(foreign)))
        .withMessageContaining("Superman");
  }

  @Test
  void a_text_keeps_its_own_copy_of_the_stages_and_equals_one_made_alike() {
    var stages = new ArrayList<>(ultraman().stages());
    var text = new NormalizedText(ultraman().source(), stages);
    stages.removeLast();
    assertThat(text).isEqualTo(ultraman()).hasSameHashCodeAs(ultraman());
    assertThat(text).isNotEqualTo(new NormalizedText(ultraman().source(), stages));
  }

  @Test
  void the_clean_text_is_what_the_stages_make_in_turn() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          String made = text.source().value();
          var slow = SlowScript.of(made);
          for (StageScript stage : text.stages()) {
            made = stage.script().apply(made);
            slow = slow.apply(stage.script());
          }
          assertThat(text.clean()).isEqualTo(made);
          assertThat(SlowScript.changes(text.script())).as("%s", text.stages()).isEqualTo(slow.changes());
        });
  }

  @Test
  void the_clean_text_and_its_edits_give_back_the_source() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          assertThat(text.script().invert().apply(text.clean())).isEqualTo(text.source().value());
          assertThat(made(text.source().value(), text.edits())).as("%s", text.stages()).isEqualTo(text.clean());
        });
  }

  /** What a reader of the edits makes of a source, from the last to the first. */
  private static String made(String source, List<Edit> edits) {
    var made = new StringBuilder(source);
    for (Edit edit : edits.reversed()) {
      assertThat(source.substring(edit.start(), edit.end())).isEqualTo(edit.before());
      made.replace(edit.start(), edit.end(), edit.after());
    }
    return made.toString();
  }

  @Test
  void what_stages_did_side_by_side_stays_apart() {
    String source = "DeutschEnglish\nUltraman sprach.";
    EditScript footer = EditScript.builder(source).replace(0, 15, "", SPACE).build();
    EditScript name = EditScript.builder("Ultraman sprach.").replace(0, 8, "Altman", NAME).build();
    var text =
        new NormalizedText(new SourceText(source), List.of(new StageScript("a", footer), new StageScript("b", name)));
    assertThat(text.script().edits()).hasSize(1);
    assertThat(text.edits())
        .containsExactly(new Edit(0, "DeutschEnglish\n", "", SPACE), new Edit(15, "Ultraman", "Altman", NAME));
  }

  @Test
  void what_one_stage_wrote_and_another_replaced_is_one_edit() {
    EditScript space = EditScript.builder("Zeit.Ultraman").replace(5, 5, " ", SPACE).build();
    EditScript name = EditScript.builder("Zeit. Ultraman").replace(4, 14, "; Altman", NAME).build();
    var text =
        new NormalizedText(
            new SourceText("Zeit.Ultraman"), List.of(new StageScript("a", space), new StageScript("b", name)));
    assertThat(text.edits()).containsExactly(new Edit(4, ".Ultraman", "; Altman", List.of(SPACE, NAME)));
  }

  @Test
  void spans_map_stage_by_stage_as_the_slow_way_maps_them() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          for (int i = 0; i < 10; i++) {
            SourceSpan span = dice.span(text.source().value());
            for (Reach reach : Reach.values()) {
              assertThat(text.toClean(span, reach))
                  .as("%s %s under %s", reach, span, text.stages())
                  .isEqualTo(slowToClean(text, span, reach));
            }
          }
        });
  }

  private static CleanSpan slowToClean(NormalizedText text, SourceSpan span, Reach reach) {
    String made = text.source().value();
    var at = new CleanSpan(span.start(), span.end());
    for (StageScript stage : text.stages()) {
      var slow = SlowScript.of(made).apply(stage.script());
      at = slow.toClean(new SourceSpan(at.start(), at.end()), reach);
      made = slow.clean();
    }
    return at;
  }

  @Test
  void places_lead_back_from_every_stage_as_the_slow_way_leads() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          var made = new ArrayList<SlowScript>();
          String layer = text.source().value();
          for (int count = 0; count <= text.stages().size(); count++) {
            for (Reach reach : Reach.values()) {
              CleanSpan span = dice.cleanSpan(layer);
              var expected = new SourceSpan(span.start(), span.end());
              for (SlowScript slow : made.reversed()) {
                expected = slow.toSource(new CleanSpan(expected.start(), expected.end()), reach);
              }
              assertThat(text.toSource(span, reach, count))
                  .as("%s %s of %d stages: %s", reach, span, count, text.stages())
                  .isEqualTo(expected);
              if (count == text.stages().size()) {
                assertThat(text.toSource(span, reach)).isEqualTo(expected);
              }
            }
            if (count < text.stages().size()) {
              var slow = SlowScript.of(layer).apply(text.stages().get(count).script());
              made.add(slow);
              layer = slow.clean();
            }
          }
        });
  }

  @Test
  void stage_by_stage_is_never_coarser_than_the_composed_script() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          for (SourceSpan span : Dice.spans(text.source().value())) {
            if (span.length() > 0) {
              CleanSpan fine = text.toClean(span, Reach.TIGHT);
              CleanSpan coarse = text.script().toClean(span, Reach.TIGHT);
              assertThat(coarse.contains(fine)).as("%s: %s in %s, %s", span, fine, coarse, text.stages()).isTrue();
            }
          }
        });
  }

  @Test
  void spans_keep_their_order_through_all_stages() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          SourceSpan one = dice.span(text.source().value());
          SourceSpan two = dice.span(text.source().value());
          var early = new SourceSpan(Math.min(one.start(), two.start()), Math.min(one.end(), two.end()));
          var late = new SourceSpan(Math.max(one.start(), two.start()), Math.max(one.end(), two.end()));
          for (Reach reach : Reach.values()) {
            CleanSpan from = text.toClean(early, reach);
            CleanSpan to = text.toClean(late, reach);
            assertThat(from.start()).as("%s %s %s", reach, early, late).isLessThanOrEqualTo(to.start());
            assertThat(from.end()).as("%s %s %s", reach, early, late).isLessThanOrEqualTo(to.end());
          }
        });
  }

  @Test
  void a_name_taken_back_leaves_the_space_before_it() {
    NormalizedText text = ultraman();
    Undone undone = text.without((stage, edit) -> stage.equals("names"));
    assertThat(undone.text().clean()).isEqualTo("Zeit. Ultraman sagt");
    assertThat(undone.change().toClean(new SourceSpan(6, 12), Reach.TIGHT)).isEqualTo(new CleanSpan(6, 14));
    assertThat(text.without((stage, edit) -> stage.equals("typography")).text().clean()).isEqualTo("Zeit.Altman sagt");
  }

  @Test
  void what_stands_on_an_edit_falls_with_it() {
    String source = "Ultra man sagt";
    var typography = EditScript.builder(source).replace(5, 6, "", SPACE).build();
    var names = EditScript.builder(typography.apply(source)).replace(0, 8, "Altman", NAME).build();
    var text =
        new NormalizedText(
            new SourceText(source), List.of(new StageScript("typography", typography), new StageScript("names", names)));
    assertThat(text.without((stage, edit) -> stage.equals("typography")).text().clean()).isEqualTo(source);
    assertThat(text.without((stage, edit) -> stage.equals("names")).text().clean()).isEqualTo("Ultraman sagt");
  }

  @Test
  void taking_edits_back_is_told_exactly() {
    Dice.hold(
        dice -> {
          NormalizedText text = drawn(dice);
          var all = new ArrayList<Edit>();
          text.stages().forEach(stage -> all.addAll(stage.script().edits()));
          all.removeIf(edit -> dice.below(3) > 0);
          Undone some = text.without((stage, edit) -> all.contains(edit));
          assertThat(some.change().apply(text.clean())).isEqualTo(some.text().clean());
          assertThat(some.text().source()).isEqualTo(text.source());
          if (all.isEmpty()) {
            assertThat(some.text()).isEqualTo(text);
          }
          assertThat(text.without((stage, edit) -> true).text().clean()).isEqualTo(text.source().value());
          for (int i = 0; i < text.stages().size(); i++) {
            long chosen = text.stages().get(i).script().edits().stream().filter(all::contains).count();
            assertThat(some.text().stages().get(i).script().edits().size())
                .isLessThanOrEqualTo(text.stages().get(i).script().edits().size() - (int) chosen);
          }
        });
  }
}
