package org.klartext.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.klartext.fuzz.Choices;

/** The laws of edit scripts, on texts and scripts that somebody else chooses. */
public final class EditLaws {
  /** More make the slow way too slow. */
  private static final int MOST_EDITS = 12;

  private static final List<String> PIECES =
      List.of("a", "b", "ab", " ", "-", ".", "KI", "💡", "𠮷", "e\u0301", "\u200D", "奥特曼", "🇩🇪", "é", "\n", "\u202E");

  private final Choices choices;
  private int rules;

  private EditLaws(Choices choices) {
    this.choices = choices;
  }

  /** Draws a text and three scripts in a row, and holds them against each other and against the slow way. */
  public static void hold(Choices choices) {
    new EditLaws(choices).hold();
  }

  private void hold() {
    String text = pieces(8);
    EditScript first = script(text);
    String between = first.apply(text);
    EditScript second = script(between);
    String after = second.apply(between);
    EditScript third = script(after);
    EditScript both = first.then(second);
    assertThat(first.invert().apply(between)).isEqualTo(text);
    assertThat(both.apply(text)).isEqualTo(after);
    assertThat(both.invert().apply(after)).isEqualTo(text);
    assertThat(SlowScript.changes(both.then(third))).isEqualTo(SlowScript.changes(first.then(second.then(third))));
    SlowScript slow = SlowScript.of(text).apply(first).apply(second);
    assertThat(SlowScript.changes(both)).isEqualTo(slow.changes());
    for (Reach reach : Reach.values()) {
      for (SourceSpan span : Dice.spans(text)) {
        assertThat(both.toClean(span, reach)).isEqualTo(slow.toClean(span, reach));
      }
      for (CleanSpan span : Dice.cleanSpans(after)) {
        assertThat(both.toSource(span, reach)).isEqualTo(slow.toSource(span, reach));
      }
    }
  }

  private EditScript script(String text) {
    var builder = EditScript.builder(text);
    int at = 0;
    for (int i = 0; i < MOST_EDITS; i++) {
      int end = text.offsetByCodePoints(at, Math.min(choices.below(4), text.codePointCount(at, text.length())));
      String after = pieces(3);
      if (end > at || !after.isEmpty()) {
        var cause = new Cause("drawn", "drawn." + ++rules, choices.below(101) / 100.0, "Drawn.");
        builder.add(new Edit(at, text.substring(at, end), after, cause));
      }
      if (end == text.length()) {
        break;
      }
      at = text.offsetByCodePoints(end, Math.min(choices.below(4), text.codePointCount(end, text.length())));
    }
    return builder.build();
  }

  private String pieces(int bound) {
    var text = new StringBuilder();
    for (int i = choices.below(bound); i > 0; i--) {
      text.append(PIECES.get(choices.below(PIECES.size())));
    }
    return text.toString();
  }
}
