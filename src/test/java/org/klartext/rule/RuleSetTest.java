package org.klartext.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;

class RuleSetTest {
  private static final Rule HYPHEN = Rules.inline("test.hyphen", "{word} -{upper}", "(\\w) -(?=\\w)", "$1-");

  @Test
  void every_place_where_the_trigger_stands_is_repaired() {
    assertThat(Rules.applied("KI -Chips, KI -Chip -Markt", HYPHEN)).isEqualTo("KI-Chips, KI-Chip-Markt");
  }

  @Test
  void a_trigger_without_a_match_changes_nothing() {
    assertThat(Rules.applied("ab", Rules.inline("test.none", "a", "ax", "y"))).isEqualTo("ab");
  }

  @Test
  void the_first_rule_that_matches_wins() {
    Rule first = Rules.inline("test.first", "ab", "ab", "1");
    Rule second = Rules.inline("test.second", "ab", "abc", "2");
    assertThat(Rules.applied("abc", first, second)).isEqualTo("1c");
    assertThat(Rules.applied("abc", second, first)).isEqualTo("2");
  }

  @Test
  void what_a_repair_uncovers_is_repaired_too() {
    assertThat(Rules.applied("((((x))))", Rules.inline("test.nested", "(", "\\(([^()]*)\\)", "$1"))).isEqualTo("x");
  }

  @Test
  void an_edit_holds_only_what_differs_and_says_why() {
    String text = "Die KI -Chips";
    EditScript script = RuleSet.of(List.of(HYPHEN)).propose(text, Guard.NOTHING, Vocabulary.NONE);
    Edit edit = script.edits().getFirst();
    assertThat(edit.before()).isEqualTo(" ");
    assertThat(edit.after()).isEmpty();
    assertThat(edit.start()).isEqualTo(6);
    assertThat(edit.causes().getFirst().rule()).isEqualTo("test.hyphen");
    assertThat(edit.causes().getFirst().stage()).isEqualTo("test");
    assertThat(edit.causes().getFirst().confidence()).isEqualTo(0.9);
  }

  @Test
  void an_edit_beside_emoji_splits_no_pair() {
    Rule emoji = Rules.inline("test.emoji", "💡", "💡", "💥");
    assertThat(Rules.applied("a💡b", emoji)).isEqualTo("a💥b");
  }

  @Test
  void a_guarded_place_stays() {
    Guard guard = (text, start, end) -> text.startsWith("#", Math.max(0, start - 1));
    assertThat(Rules.applied("#I -C I -C", guard, Vocabulary.NONE, HYPHEN)).isEqualTo("#I -C I-C");
  }

  @Test
  void parts_must_be_words_and_the_whole_must_not() {
    Vocabulary words = Set.of("sogar", "Der", "Linke", "Linker")::contains;
    Rule parting = Rules.asking("{lower}{upper}", "(\\w)(?<=\\b(\\w{1,9}))(D\\w+)", "$1 $3", "$2", "$2$3");
    assertThat(Rules.applied("sogarDer", Guard.NOTHING, words, parting)).isEqualTo("sogar Der");
    assertThat(Rules.applied("McDonald", Guard.NOTHING, words, parting)).isEqualTo("McDonald");
    Vocabulary whole = Set.of("sogar", "Der", "sogarDer")::contains;
    assertThat(Rules.applied("sogarDer", Guard.NOTHING, whole, parting)).isEqualTo("sogarDer");
  }

  @ParameterizedTest
  @CsvSource({
    "'A\n\nx\n\nB', 'A\n\nB'",
    "'A\nx\nB', 'A\nB'",
    "'A\n\nx\nB', 'A\n\nB'",
    "'A\nx\n\nB', 'A\n\nB'",
    "'x\n\nA', 'A'",
    "'\nx\nA', '\nA'",
    "'A\n\nx', 'A'",
    "'A\n\nx\n', 'A\n'",
    "'A\nx\n\nx\n', 'A\n'",
    "'x\nA\nx\nB\nx', 'A\nB'",
    "'A\r\nx\r\nB\r\n', 'A\r\nB\r\n'",
    "'x', ''",
    "'A x\nB', 'A x\nB'"
  })
  void a_line_goes_with_its_break_and_leaves_no_hole(String before, String after) {
    assertThat(Rules.applied(before, Rules.line("test.line", "x", "x", Rule.Where.ANYWHERE))).isEqualTo(after);
  }

  @Test
  void the_head_ends_at_the_first_paragraph_and_the_tail_begins_behind_the_last() {
    String paragraph = "Wort ".repeat(50);
    String text = "x\n" + paragraph + "\nx\n" + paragraph + "\nx";
    assertThat(Rules.applied(text, Rules.line("test.line", "x", "x", Rule.Where.HEAD)))
        .isEqualTo(paragraph + "\nx\n" + paragraph + "\nx");
    assertThat(Rules.applied(text, Rules.line("test.line", "x", "x", Rule.Where.TAIL)))
        .isEqualTo("x\n" + paragraph + "\nx\n" + paragraph);
    assertThat(Rules.applied(text, Rules.line("test.line", "x", "x", Rule.Where.EDGES)))
        .isEqualTo(paragraph + "\nx\n" + paragraph);
  }

  @Test
  void the_tail_of_a_text_without_paragraphs_is_a_dozen_lines() {
    String text = "x\n" + "Vers\n".repeat(20) + "x";
    assertThat(Rules.applied(text, Rules.line("test.line", "x", "x", Rule.Where.TAIL)))
        .isEqualTo("x\n" + "Vers\n".repeat(19) + "Vers");
  }

  @Test
  void a_removed_line_and_a_repair_beside_it_do_not_meet() {
    Rule repair = Rules.inline("test.repair", "b\n", "b\\n", "c\n");
    assertThat(Rules.applied("ab\n\nx\n", repair, Rules.line("test.line", "x", "x", Rule.Where.ANYWHERE)))
        .isEqualTo("ac\n");
  }

  @Test
  void a_pattern_that_explodes_is_stopped_and_named() {
    Rule bomb = Rules.inline("test.bomb", "a", ".*.*.*.*b", "");
    assertThatThrownBy(() -> Rules.applied("a".repeat(200), bomb))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("test.bomb");
  }
}
