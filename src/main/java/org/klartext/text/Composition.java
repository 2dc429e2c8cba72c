package org.klartext.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Two scripts made one.
 *
 * <p>Both scripts are laid over the text between them. Edits that overlap or touch there form a group; a group becomes
 * one edit that replaces what the first script found by what the second leaves.
 */
final class Composition {
  private final List<Edit> first;
  private final List<Edit> second;
  private final List<Edit> result = new ArrayList<>();
  private int i;
  private int j;
  private int firstShift;

  private Composition(EditScript first, EditScript second) {
    this.first = first.edits();
    this.second = second.edits();
  }

  static EditScript of(EditScript first, EditScript second) {
    return new EditScript(first.sourceLength(), new Composition(first, second).run());
  }

  private List<Edit> run() {
    while (i < first.size() || j < second.size()) {
      group();
    }
    return result;
  }

  /** Where the next edit of the first script stands in the text between. */
  private int firstStart() {
    return i < first.size() ? first.get(i).start() + firstShift : Integer.MAX_VALUE;
  }

  private int secondStart() {
    return j < second.size() ? second.get(j).start() : Integer.MAX_VALUE;
  }

  private void group() {
    int start = Math.min(firstStart(), secondStart());
    int sourceStart = start - firstShift;
    int end = start;
    int firstFrom = i;
    int secondFrom = j;
    int shiftBefore = firstShift;
    while (firstStart() <= end || secondStart() <= end) {
      if (firstStart() <= end) {
        Edit edit = first.get(i);
        end = Math.max(end, firstStart() + edit.after().length());
        firstShift += edit.growth();
        i++;
      } else {
        end = Math.max(end, second.get(j).end());
        j++;
      }
    }
    String between = between(start, end, firstFrom, secondFrom, shiftBefore);
    String before = rewritten(between, start, first.subList(firstFrom, i), shiftBefore, true);
    String after = rewritten(between, start, second.subList(secondFrom, j), 0, false);
    if (!before.isEmpty() || !after.isEmpty()) {
      result.add(new Edit(sourceStart, before, after, causes(firstFrom, secondFrom)));
    }
  }

  /** The causes of a group: all of the first script's before all of the second's, wherever they stand. */
  private List<Cause> causes(int firstFrom, int secondFrom) {
    List<Cause> causes = List.of();
    for (Edit edit : first.subList(firstFrom, i)) {
      causes = Edit.joined(causes, edit.causes());
    }
    for (Edit edit : second.subList(secondFrom, j)) {
      causes = Edit.joined(causes, edit.causes());
    }
    return causes;
  }

  /** The characters of the text between in [start, end): every one of them is known from an edit of either script. */
  private String between(int start, int end, int firstFrom, int secondFrom, int shiftBefore) {
    var units = new char[end - start];
    for (Edit edit : second.subList(secondFrom, j)) {
      edit.before().getChars(0, edit.before().length(), units, edit.start() - start);
    }
    int shift = shiftBefore;
    for (Edit edit : first.subList(firstFrom, i)) {
      edit.after().getChars(0, edit.after().length(), units, edit.start() + shift - start);
      shift += edit.growth();
    }
    var text = new String(units);
    for (Edit edit : second.subList(secondFrom, j)) {
      if (!text.startsWith(edit.before(), edit.start() - start)) {
        throw new IllegalArgumentException("the first script does not leave what the second replaces: " + edit);
      }
    }
    return text;
  }

  /** What stands for {@code between} on the other side of {@code edits}. */
  private static String rewritten(String between, int start, List<Edit> edits, int shift, boolean back) {
    var text = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      int from = edit.start() + shift - start;
      text.append(between, at, from).append(back ? edit.before() : edit.after());
      at = from + (back ? edit.after() : edit.before()).length();
      shift += back ? edit.growth() : 0;
    }
    return text.append(between, at, between.length()).toString();
  }
}
