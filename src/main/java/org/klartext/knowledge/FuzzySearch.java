package org.klartext.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.fst.FST;

/**
 * Walks the automaton for what is a few letters away from a word, row by row of the table of edit distances; a branch is
 * left as soon as its whole row is too far away. The first letter must agree.
 */
final class FuzzySearch {
  private static final int MOST_FOUND = 500;

  private final FST<Long> automaton;
  private final FST.BytesReader bytes;
  private final String word;
  private final int edits;
  private final List<Gazetteer.Near> found = new ArrayList<>();

  FuzzySearch(FST<Long> automaton, String word, int edits) {
    this.automaton = automaton;
    this.bytes = automaton.getBytesReader();
    this.word = word;
    this.edits = edits;
  }

  List<Gazetteer.Near> run() throws IOException {
    var arc = automaton.getFirstArc(new FST.Arc<Long>());
    if (!word.isEmpty() && automaton.findTargetArc(word.charAt(0), arc, arc, bytes) != null) {
      var row = new int[word.length() + 1];
      row[0] = 1;
      for (int i = 1; i < row.length; i++) {
        row[i] = i - 1;
      }
      walk(arc, arc.output(), row);
    }
    return found;
  }

  private void walk(FST.Arc<Long> arc, long output, int[] row) throws IOException {
    int distance = row[word.length()];
    if (arc.isFinal() && distance > 0 && distance <= edits) {
      found.add(new Gazetteer.Near((int) ((output + arc.nextFinalOutput()) >>> 1), distance));
    }
    if (!FST.targetHasArcs(arc) || found.size() >= MOST_FOUND) {
      return;
    }
    var next = new FST.Arc<Long>();
    automaton.readFirstTargetArc(arc, next, bytes);
    while (true) {
      if (next.label() != FST.END_LABEL) {
        int[] below = below(row, next.label());
        if (below[word.length() + 1] <= edits) {
          walk(new FST.Arc<Long>().copyFrom(next), output + next.output(), below);
        }
      }
      if (next.isLast()) {
        break;
      }
      automaton.readNextArc(next, bytes);
    }
  }

  /** The row of one letter more; in its last place the least of it. */
  private int[] below(int[] row, int letter) {
    var below = new int[word.length() + 2];
    below[0] = row[0] + 1;
    int least = below[0];
    for (int i = 1; i <= word.length(); i++) {
      int replaced = row[i - 1] + (word.charAt(i - 1) == letter ? 0 : 1);
      below[i] = Math.min(replaced, Math.min(row[i], below[i - 1]) + 1);
      least = Math.min(least, below[i]);
    }
    below[word.length() + 1] = least;
    return below;
  }
}
