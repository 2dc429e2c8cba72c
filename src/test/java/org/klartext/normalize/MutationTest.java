package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.klartext.text.EditScript;

/** What holds for any text: here for golden cases damaged by lot. */
class MutationTest {
  private static final int SEEDS = 2_000;
  private static final List<Stage> STAGES = Stages.text();

  private static final List<String> DAMAGE =
      List.of(
          " ", "  ", "-", " -", " - ", ".", "..", " .", ",", " ,", ":", ";", "?", "!", "\"", "„", "“", "«", "»", " »",
          "。", "，", "丨", "|", " |", "——", "（", "）", "《", "》", "\n", "\n\n", "Die", "In", "Ende", "Fin", "Ã", "Â",
          "â€œ", "Ã¼", "é", "💡", "\u200B", "\u200D", "\u0301", "\u0093", "Ａ", "１", "　", "中文", "&amp;", "&quot;", "'",
          "Text|", "StartseiteArtikel", "Schlagwörter: KI", "#KI #Chips", "2025-03-04 09:15", "WeChat", "Français",
          "日本語", "Deutsch", "·", "(", ")", "und und", "KI -Chips", "US - Dollar", "\r\n", "http://a.b/", "\u00A0");

  @Test
  void a_stage_changes_nothing_in_its_own_result_and_every_edit_can_be_undone() {
    List<Golden> cases = new ArrayList<>(Golden.of("synthetic"));
    cases.addAll(Golden.of("wild"));
    cases.addAll(Golden.of("untouched"));
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new SplittableRandom(seed);
      Golden one = cases.get(random.nextInt(cases.size()));
      String text = damaged(random.nextInt(3) == 0 ? one.after() : one.before(), random);
      try {
        for (Stage stage : STAGES) {
          EditScript script = Texts.propose(stage, text, one.language());
          String clean = script.apply(text);
          assertThat(script.invert().apply(clean)).isEqualTo(text);
          String twice = Texts.propose(stage, clean, one.language()).apply(clean);
          assertThat(twice).as("%s of %s", stage.name(), text).isEqualTo(clean);
          text = clean;
        }
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + ", " + one.label() + ": " + broken.getMessage(), broken);
      }
    }
  }

  private static String damaged(String text, SplittableRandom random) {
    var damaged = new StringBuilder(text);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      int at = boundary(damaged, random.nextInt(damaged.length() + 1));
      if (random.nextInt(4) == 0) {
        damaged.delete(at, boundary(damaged, Math.min(damaged.length(), at + random.nextInt(4))));
      } else {
        damaged.insert(at, DAMAGE.get(random.nextInt(DAMAGE.size())));
      }
    }
    return damaged.toString();
  }

  private static int boundary(CharSequence text, int at) {
    boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return splits ? at - 1 : at;
  }
}
