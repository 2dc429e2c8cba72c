package org.klartext.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.klartext.text.NormalizedText.StageScript;

/**
 * Takes edits back, stage by stage.
 *
 * <p>At each stage two changes of one text meet: what the stage does, and what was taken back before it. Where they do not
 * touch the same characters, each is moved past the other. Where they do, the stage's edit is taken back too: nobody can
 * say what the stage would have done to the text that stands there now.
 */
final class Undoing {
  private final BiPredicate<String, Edit> chosen;
  private final List<StageScript> stages = new ArrayList<>();
  private String text;
  private EditScript change;

  private Undoing(String source, BiPredicate<String, Edit> chosen) {
    this.chosen = chosen;
    text = source;
    change = EditScript.unchanged(source.length());
  }

  static Undone of(NormalizedText from, BiPredicate<String, Edit> chosen) {
    var undoing = new Undoing(from.source().value(), chosen);
    from.stages().forEach(undoing::pass);
    return new Undone(new NormalizedText(from.source(), undoing.stages), undoing.change);
  }

  private void pass(StageScript stage) {
    var kept = new ArrayList<Edit>();
    var back = EditScript.builder(stage.script().apply(text));
    int shift = 0;
    for (Edit edit : stage.script().edits()) {
      if (chosen.test(stage.stage(), edit) || meets(edit)) {
        back.add(new Edit(edit.start() + shift, /* before= */ edit.after(), /* after= */ edit.before(), edit.causes()));
      } else {
        kept.add(edit);
      }
      shift += edit.growth();
    }
    stages.add(new StageScript(stage.stage(), script(change.apply(text), moved(kept, change.edits()))));
    String withKept = script(text, kept).apply(text);
    EditScript changeAfterKept = script(withKept, moved(change.edits(), kept));
    text = stage.script().apply(text);
    change = back.build().then(changeAfterKept);
  }

  private boolean meets(Edit edit) {
    for (Edit other : change.edits()) {
      boolean overlap = edit.start() < other.end() && other.start() < edit.end();
      if (overlap || edit.start() == other.start() && edit.end() == other.end()) {
        return true;
      }
    }
    return false;
  }

  /** {@code edits} once {@code others} have been made, which meet none of them; an insertion stands before what begins there. */
  private static List<Edit> moved(List<Edit> edits, List<Edit> others) {
    var moved = new ArrayList<Edit>(edits.size());
    int next = 0;
    int shift = 0;
    for (Edit edit : edits) {
      while (next < others.size() && others.get(next).end() <= edit.start()) {
        shift += others.get(next).growth();
        next++;
      }
      moved.add(new Edit(edit.start() + shift, edit.before(), edit.after(), edit.causes()));
    }
    return moved;
  }

  private static EditScript script(String over, List<Edit> edits) {
    EditScript.Builder builder = EditScript.builder(over);
    edits.forEach(builder::add);
    return builder.build();
  }
}
