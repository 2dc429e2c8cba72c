package org.klartext.normalize;

import org.klartext.text.Edit;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;

/** How garbled an article was: characters of it that were changed, boilerplate left out, by its length. */
final class GarbleScore {
  private GarbleScore() {}

  static double of(NormalizedText text) {
    long changed = 0;
    for (StageScript stage : text.stages()) {
      if (stage.stage().equals(BoilerplateStage.NAME)) {
        continue;
      }
      for (Edit edit : stage.script().edits()) {
        changed += Math.max(edit.before().length(), edit.after().length());
      }
    }
    int length = Math.max(1, text.source().length());
    return Math.min(1.0, Math.round(10_000.0 * changed / length) / 10_000.0);
  }
}
