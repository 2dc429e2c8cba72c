package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

class ScannedTest {
  private static final Cause CAUSE = new Cause("names", "names.pinyin", 1, "drawn");
  private static final int TEXTS = 3_000;
  private static final List<String> PIECES =
      List.of(
          "Ultra", "Ultraman", "36", "Krypton", "36 Krypton", "Jen", "Hsun", "Huang", "Moore Threads", "奥特曼", "特",
          " ", " ", " ", "-", "’", "s", "es", "\n", ". ", "und", "é", "\u0301", "Alt");
  private static final Knowledge SMALL =
      Compiled.of(
          List.of(
              Compiled.named(1, "Ultra"),
              Compiled.named(2, "Ultraman"),
              Compiled.named(3, "36 Krypton"),
              Compiled.named(4, "Jen Hsun Huang"),
              Compiled.named(5, "Moore Threads"),
              "{\"id\":\"e6\",\"type\":\"common\",\"name\":\"Altman\",\"zh\":[\"奥特曼\",\"特曼\"]}"));

  @Test
  void a_changed_text_scanned_again_gives_what_a_fresh_scan_gives() {
    for (Language language : Language.values()) {
      Morphology morphology = LanguagePack.of(language).morphology();
      for (int seed = 0; seed < TEXTS; seed++) {
        var random = new Random(seed);
        String text = drawn(random, 30);
        Scanned scanned = SMALL.gazetteer().scanned(text, morphology);
        for (int round = 0; round < 3; round++) {
          EditScript script = changes(random, text);
          text = script.apply(text);
          scanned = SMALL.gazetteer().scanned(text, morphology, scanned, script);
          assertThat(scanned.matches())
              .as("seed %d, round %d, \"%s\"", seed, round, text)
              .isEqualTo(SMALL.gazetteer().scan(text, morphology));
        }
      }
    }
  }

  private static String drawn(Random random, int pieces) {
    var text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static EditScript changes(Random random, String text) {
    EditScript.Builder edits = EditScript.builder(text);
    int from = 0;
    for (int i = random.nextInt(4); i > 0 && from <= text.length(); i--) {
      int start = from + random.nextInt(text.length() - from + 1);
      int end = start + random.nextInt(Math.min(8, text.length() - start) + 1);
      edits.replace(start, end, drawn(random, 2), CAUSE);
      from = end + 1;
    }
    return edits.build();
  }
}
