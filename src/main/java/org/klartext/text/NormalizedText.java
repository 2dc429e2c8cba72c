package org.klartext.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A source and what each stage made of it; the clean text, the composed script and the way back are derived.
 *
 * <p>Spans are mapped stage by stage, which is finer than the composed script: where one stage put a space before a
 * name and the next replaced the name, the name still maps to the name alone.
 */
public final class NormalizedText {
  /**
   * What one stage changed.
   *
   * @param stage the stage's name
   * @param script its changes, over the text the stages before it made
   */
  public record StageScript(String stage, EditScript script) {}

  private final SourceText source;
  private final List<StageScript> stages;
  private final EditScript script;
  private final String clean;

  /**
   * @throws IllegalArgumentException if a script is not for the text the stages before it made
   */
  public NormalizedText(SourceText source, List<StageScript> stages) {
    this.source = source;
    this.stages = List.copyOf(stages);
    EditScript composed = EditScript.unchanged(source.length());
    for (StageScript stage : this.stages) {
      composed = composed.then(stage.script());
    }
    this.script = composed;
    this.clean = composed.apply(source.value());
  }

  public SourceText source() {
    return source;
  }

  public List<StageScript> stages() {
    return stages;
  }

  /** All stages as one script. */
  public EditScript script() {
    return script;
  }

  public String clean() {
    return clean;
  }

  public CleanSpan toClean(SourceSpan span, Reach reach) {
    Offsets.checkInside(span.start(), span.end(), source.length());
    var at = new CleanSpan(span.start(), span.end());
    for (StageScript stage : stages) {
      at = stage.script().toClean(new SourceSpan(at.start(), at.end()), reach);
    }
    return at;
  }

  /** Where [{@code start}, {@code end}) of the text that the first {@code count} stages made stands in the clean text. */
  CleanSpan toClean(int start, int end, int count) {
    var at = new CleanSpan(start, end);
    for (StageScript stage : stages.subList(count, stages.size())) {
      at = stage.script().toClean(new SourceSpan(at.start(), at.end()), Reach.TIGHT);
    }
    return at;
  }

  public SourceSpan toSource(CleanSpan span, Reach reach) {
    return toSource(span, reach, stages.size());
  }

  /** Where {@code span} of the text that the first {@code count} stages made comes from. */
  public SourceSpan toSource(CleanSpan span, Reach reach, int count) {
    var at = new SourceSpan(span.start(), span.end());
    for (StageScript stage : stages.subList(0, count).reversed()) {
      at = stage.script().toSource(new CleanSpan(at.start(), at.end()), reach);
    }
    Offsets.checkInside(at.start(), at.end(), source.length());
    return at;
  }

  /**
   * The edits that a person sees, in order: those of the composed script, parted where stages changed things side by side,
   * without those that left the text as it was. Unlike a script's they may touch.
   */
  public List<Edit> edits() {
    var visible = new ArrayList<Edit>(script.edits().size());
    for (Edit edit : Parts.of(this)) {
      if (!edit.before().equals(edit.after())) {
        visible.add(edit);
      }
    }
    return visible;
  }

  /**
   * The text as it is without some of its edits. An edit made over one that is taken back goes with it.
   *
   * @param chosen takes a stage's name and one of its edits, whose offsets are in the text the stages before it made
   */
  public Undone without(BiPredicate<String, Edit> chosen) {
    return Undoing.of(this, chosen);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NormalizedText text && source.equals(text.source) && stages.equals(text.stages);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + stages.hashCode();
  }

  @Override
  public String toString() {
    return clean;
  }
}
