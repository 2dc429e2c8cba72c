package org.klartext.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

class RuleSearchTest {
  private static final long SEED = 20_261_129;
  private static final int TEXTS = 2_000;
  private static final Cause CHANGED = new Cause("test", "test.changed", 1, "Changed by others.");

  /** Patterns that look far to either side, to the ends of the text, and at what others leave. */
  private static final RuleSet RULES =
      RuleSet.of(
          List.of(
              Rules.inline("test.hyphen", "{word} -{upper}", "(\\w) -(?=\\w)", "$1-"),
              Rules.inline("test.bracket", "(", "\\(([^()\n]{0,30})\\)", "$1"),
              Rules.inline("test.first", "b", "(?<=^[a-c ]{0,9})b", "B"),
              Rules.inline("test.line", "c", "c(?<=(?:^|\n)[^\n]{0,12})(?=[^\n]{0,9}(?:\n|$))", "C"),
              Rules.inline("test.last", " .", " \\.(?=\\s*$|\\n)", "."),
              Rules.inline("test.twice", "a a", "a a(?! a)(?<!b .{0,3})", "a")));

  @Test
  void a_text_that_others_change_is_repaired_as_if_it_had_been_seen_for_the_first_time() {
    var random = new Random(SEED);
    for (int number = 0; number < TEXTS; number++) {
      String text = text(random);
      RuleSearch search = RULES.search(Guard.NOTHING, Vocabulary.NONE);
      EditScript since = EditScript.unchanged(text.length());
      for (int turn = 0; turn < 4; turn++) {
        EditScript proposed = search.propose(text, since);
        assertThat(proposed)
            .as("seed %d, text %d, turn %d: %s", SEED, number, turn, text)
            .isEqualTo(RULES.propose(text, Guard.NOTHING, Vocabulary.NONE));
        text = proposed.apply(text);
        since = changes(text, random);
        text = since.apply(text);
      }
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int length = 5 + random.nextInt(120);
    for (int i = 0; i < length; i++) {
      text.append(piece(random));
    }
    return random.nextInt(4) == 0 ? "x".repeat(1_500) + text : text.toString();
  }

  private static String piece(Random random) {
    return List.of("a", "b", "c", "D", " ", " ", "a a", " -D", "(", ")", " .", "\n").get(random.nextInt(12));
  }

  private static EditScript changes(String text, Random random) {
    EditScript.Builder changes = EditScript.builder(text);
    int at = random.nextInt(20);
    while (at <= text.length() && random.nextInt(5) > 0) {
      int end = Math.min(text.length(), at + random.nextInt(4));
      changes.replace(at, end, random.nextBoolean() ? piece(random) : "", CHANGED);
      at = end + 1 + random.nextInt(random.nextBoolean() ? 10 : 800);
    }
    return changes.build();
  }
}
