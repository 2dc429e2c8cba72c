package org.klartext.record;

import java.util.ArrayList;
import java.util.List;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.SourceText;

/**
 * Edits that may touch, laid into as few scripts as keep them apart: within one script they would grow together.
 *
 * <p>A record does not tell the stages; the scripts are named after where they come from.
 */
final class LayeredEdits {
  private static final String STAGE = "record";

  private final int sourceLength;
  private final List<List<Edit>> layers = new ArrayList<>();

  LayeredEdits(int sourceLength) {
    this.sourceLength = sourceLength;
  }

  /** Adds an edit of the source; they come in order. */
  void add(Edit edit) {
    for (List<Edit> layer : layers) {
      if (layer.getLast().end() < edit.start()) {
        layer.add(edit);
        return;
      }
    }
    layers.add(new ArrayList<>(List.of(edit)));
  }

  NormalizedText over(SourceText source) {
    var scripts = new ArrayList<StageScript>();
    int length = sourceLength;
    for (int number = 0; number < layers.size(); number++) {
      var edits = new ArrayList<Edit>();
      for (Edit edit : layers.get(number)) {
        edits.add(new Edit(edit.start() + growthBefore(edit, number), edit.before(), edit.after(), edit.causes()));
      }
      var script = new EditScript(length, edits);
      scripts.add(new StageScript(STAGE, script));
      length = script.cleanLength();
    }
    return new NormalizedText(source, scripts);
  }

  /** By how much the layers before have moved an edit. */
  private int growthBefore(Edit edit, int number) {
    int growth = 0;
    for (List<Edit> layer : layers.subList(0, number)) {
      for (Edit earlier : layer) {
        if (earlier.end() <= edit.start()) {
          growth += earlier.after().length() - earlier.before().length();
        }
      }
    }
    return growth;
  }
}
