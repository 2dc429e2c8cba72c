package org.klartext.rule;

import java.util.Arrays;
import java.util.List;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;

/**
 * Which rules were tried in vain at which places of a text, and what they looked at: where none of that has changed, they
 * need not be tried again.
 *
 * <p>They are noted, and asked for, in the order in which a scan comes by.
 */
final class Misses {
  /** No pattern looks further left than this; nearer to the beginning it may have missed for that. */
  private static final int FARTHEST_LEFT = 1_100;

  /** Whether the text ends is asked of so many characters behind the last one looked at: a dollar sees a line break there. */
  private static final int END = 2;

  private static final int FIELDS = 5;

  private int[] notes = new int[64 * FIELDS];
  private int size;

  private List<Edit> edits = List.of();
  private int edit;
  private int next;

  /** From the text as it was to the text as it is, behind all edits that begin before where the scan stands. */
  private int shift;

  /** Where the last of those edits ends, in the text as it is. */
  private int end;

  /**
   * Notes that a rule was tried in vain.
   *
   * @param at where the scan stood
   * @param start where the pattern began
   * @param low the first character it looked at
   * @param high the last one
   */
  void add(int at, int rule, int start, int low, int high) {
    if (size + FIELDS > notes.length) {
      notes = Arrays.copyOf(notes, notes.length * 2);
    }
    notes[size++] = at;
    notes[size++] = rule;
    notes[size++] = start;
    notes[size++] = low;
    notes[size++] = high;
  }

  /** From now on this is asked about the text that {@code changes} made. */
  void follow(EditScript changes) {
    edits = changes.edits();
    edit = 0;
    next = 0;
    shift = 0;
    end = 0;
  }

  /** Whether a rule would be tried in vain here as it was before; if so, {@code now} notes it too. */
  boolean holds(int at, int rule, int start, Misses now) {
    while (edit < edits.size() && edits.get(edit).start() + shift <= at) {
      Edit passed = edits.get(edit++);
      end = passed.start() + shift + passed.after().length();
      shift += passed.after().length() - passed.before().length();
    }
    int was = at - shift;
    while (next < size && notes[next] < was) {
      next += FIELDS;
    }
    if (at < end) {
      return false;
    }
    for (int note = next; note < size && notes[note] == was; note += FIELDS) {
      if (notes[note + 1] == rule && notes[note + 2] == start - shift) {
        return isUntouched(note) && noted(note, now);
      }
    }
    return false;
  }

  private boolean isUntouched(int note) {
    int behind = edit == 0 ? -1 : edits.get(edit - 1).end();
    int before = edit == edits.size() ? Integer.MAX_VALUE : edits.get(edit).start();
    boolean near = edit > 0 && notes[note + 2] + Math.min(0, shift) < FARTHEST_LEFT;
    return !near && notes[note + 3] >= behind && notes[note + 4] + END < before;
  }

  private boolean noted(int note, Misses now) {
    now.add(notes[note] + shift, notes[note + 1], notes[note + 2] + shift, notes[note + 3] + shift, notes[note + 4] + shift);
    return true;
  }
}
