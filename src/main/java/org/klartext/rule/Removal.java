package org.klartext.rule;

import java.util.ArrayList;
import java.util.List;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Takes whole lines out so that no hole is left: {@code "A\n\nfooter\n\nB"} becomes {@code "A\n\nB"}.
 *
 * <p>Lines that follow one another, with nothing but blank lines between them, go as one.
 */
final class Removal {
  private final String text;
  private final Lines lines;
  private final EditScript.Builder edits;
  private final List<Line> group = new ArrayList<>();
  private int floor;
  private int reach;

  /** A line to go and why. */
  private record Line(int start, int end, Cause cause) {}

  Removal(String text, Lines lines, EditScript.Builder edits) {
    this.text = text;
    this.lines = lines;
    this.edits = edits;
  }

  void add(int start, int end, Cause cause) {
    if (!group.isEmpty() && !lines.isBlank(group.getLast().end, start)) {
      flush();
    }
    group.add(new Line(start, end, cause));
  }

  /** Nothing before {@code end} may be removed: another edit has it. */
  void keepOff(int end) {
    floor = end;
  }

  /** Proposes what has been gathered; returns the end of all that has been removed so far. */
  int flush() {
    if (group.isEmpty()) {
      return reach;
    }
    int first = group.getFirst().start;
    int last = lines.next(group.getLast().end);
    int before = Math.max(Math.max(floor, reach), lines.endBefore(first));
    int after = lines.skipBlank(last);
    int from = first;
    int to = last;
    if (lines.endBefore(first) == 0) {
      to = after;
    } else if (after == text.length()) {
      from = before;
      to = group.getLast().end;
    } else if (lines.start(first - 1) >= before) {
      to = after;
    }
    for (int i = 0; i < group.size(); i++) {
      Line line = group.get(i);
      boolean isLast = i == group.size() - 1;
      int until = isLast ? to : group.get(i + 1).start;
      edits.replace(i == 0 ? from : line.start, until, "", line.cause);
    }
    group.clear();
    reach = to;
    return reach;
  }
}
