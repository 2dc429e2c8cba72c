package org.klartext.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts composed edits again into what the stages did side by side.
 *
 * <p>Where one stage removed a footer and a later one replaced the name just behind it, the composed script has one edit
 * that a person would read as two. When not: where a stage changed what an earlier one had written.
 */
final class Parts {
  private final NormalizedText text;
  private final List<Part> parts = new ArrayList<>();

  /** One stage's edit by the places it has in source and clean text; the causes of several that overlap. */
  private record Part(SourceSpan source, CleanSpan clean, List<Cause> causes) {
    boolean overlaps(Part next) {
      return next.source.start() < source.end() || next.clean.start() < clean.end();
    }

    Part with(Part next) {
      return new Part(
          new SourceSpan(source.start(), Math.max(source.end(), next.source.end())),
          new CleanSpan(Math.min(clean.start(), next.clean.start()), Math.max(clean.end(), next.clean.end())),
          Edit.joined(causes, next.causes));
    }
  }

  private Parts(NormalizedText text) {
    this.text = text;
    int count = 0;
    for (NormalizedText.StageScript stage : text.stages()) {
      int shift = 0;
      for (Edit edit : stage.script().edits()) {
        SourceSpan source = text.toSource(new CleanSpan(edit.start(), edit.end()), Reach.TIGHT, count);
        int start = edit.start() + shift;
        parts.add(new Part(source, text.toClean(start, start + edit.after().length(), count + 1), edit.causes()));
        shift += edit.growth();
      }
      count++;
    }
    parts.sort(
        Comparator.comparingInt((Part part) -> part.source().start()).thenComparingInt(part -> part.clean().start()));
  }

  /** The composed edits of {@code text}, those that can be parted in parts. */
  static List<Edit> of(NormalizedText text) {
    List<Edit> composed = text.script().edits();
    if (composed.stream().allMatch(edit -> edit.causes().size() == 1)) {
      return composed;
    }
    var parts = new Parts(text);
    var all = new ArrayList<Edit>();
    int shift = 0;
    for (Edit edit : composed) {
      all.addAll(edit.causes().size() == 1 ? List.of(edit) : parts.of(edit, edit.start() + shift));
      shift += edit.growth();
    }
    return all;
  }

  private List<Edit> of(Edit edit, int cleanStart) {
    var apart = new ArrayList<Part>();
    int cleanEnd = cleanStart + edit.after().length();
    for (Part part : parts) {
      boolean inside = part.source().start() >= edit.start() && part.source().end() <= edit.end();
      if (!inside || part.clean().start() < cleanStart || part.clean().end() > cleanEnd) {
        continue;
      }
      if (!apart.isEmpty() && apart.getLast().overlaps(part)) {
        apart.set(apart.size() - 1, apart.getLast().with(part));
      } else {
        apart.add(part);
      }
    }
    return isWhole(apart, edit, cleanStart) ? edits(apart, edit) : List.of(edit);
  }

  /** Whether the parts lie end to end and leave nothing out. */
  private static boolean isWhole(List<Part> parts, Edit edit, int cleanStart) {
    int source = edit.start();
    int clean = cleanStart;
    for (Part part : parts) {
      if (part.source().start() != source || part.clean().start() != clean) {
        return false;
      }
      source = part.source().end();
      clean = part.clean().end();
    }
    return source == edit.end() && clean == cleanStart + edit.after().length();
  }

  private List<Edit> edits(List<Part> apart, Edit whole) {
    var edits = new ArrayList<Edit>();
    for (Part part : apart) {
      String before = part.source().in(text.source().value());
      String after = part.clean().in(text.clean());
      if (!before.isEmpty() || !after.isEmpty()) {
        List<Cause> causes = whole.causes().stream().filter(part.causes()::contains).toList();
        edits.add(new Edit(part.source().start(), before, after, causes));
      }
    }
    return edits;
  }
}
