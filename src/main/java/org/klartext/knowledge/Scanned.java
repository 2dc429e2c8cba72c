package org.klartext.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;

/**
 * What a scan of a text found, and how far it looked from each word: so a text that has changed a little need be scanned
 * again only where it changed.
 */
public final class Scanned {
  private final List<Gazetteer.Match> matches = new ArrayList<>();
  private int[] starts = new int[256];

  /** One past the last character looked at from a start, the end of the text counting as a character. */
  private int[] reaches = new int[256];

  /** Where the scan went on behind a start. */
  private int[] nexts = new int[256];

  private int size;

  Scanned() {}

  /** The matches in order; they do not overlap. */
  public List<Gazetteer.Match> matches() {
    return matches;
  }

  void add(int start, int reach, int next) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      reaches = Arrays.copyOf(reaches, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    starts[size] = start;
    reaches[size] = reach;
    nexts[size++] = next;
  }

  void add(Gazetteer.Match match) {
    matches.add(match);
  }

  /** The way through an earlier scan of a text that has changed since. */
  static final class Trail {
    private final Scanned before;
    private final List<Edit> edits;
    private int visit;
    private int match;
    private int edit;

    /** From the text as it was to the text as it is, behind all edits that begin before where the scan stands. */
    private int shift;

    /** Where the last of those edits ends, in the text as it is. */
    private int end;

    Trail(Scanned before, EditScript script) {
      this.before = before;
      this.edits = script.edits();
    }

    /**
     * Repeats what the earlier scan did at {@code at}, if nothing it looked at has changed.
     *
     * @return where to go on; {@code at} if it has to be looked at anew
     */
    int follow(int at, Scanned now) {
      while (edit < edits.size() && edits.get(edit).start() + shift <= at) {
        Edit passed = edits.get(edit++);
        end = passed.start() + shift + passed.after().length();
        shift += passed.after().length() - passed.before().length();
      }
      int was = at - shift;
      if (at < end || !moveTo(was)) {
        return at;
      }
      int untouched = edit == edits.size() ? Integer.MAX_VALUE : edits.get(edit).start();
      if (before.reaches[visit] > untouched) {
        return at;
      }
      now.add(at, before.reaches[visit] + shift, before.nexts[visit] + shift);
      if (match < before.matches.size() && before.matches.get(match).start() == was) {
        now.add(before.matches.get(match).shifted(shift));
      }
      return before.nexts[visit] + shift;
    }

    /** Whether the earlier scan looked from {@code was}. */
    private boolean moveTo(int was) {
      while (visit < before.size && before.starts[visit] < was) {
        visit++;
      }
      while (match < before.matches.size() && before.matches.get(match).start() < was) {
        match++;
      }
      return visit < before.size && before.starts[visit] == was;
    }
  }
}
