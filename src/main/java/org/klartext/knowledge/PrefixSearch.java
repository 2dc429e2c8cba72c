package org.klartext.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.fst.FST;

/** Walks the automaton for what begins with a prefix, in the order of the letters. */
final class PrefixSearch {
  private final FST<Long> automaton;
  private final FST.BytesReader bytes;
  private final int most;
  private final List<Integer> found = new ArrayList<>();

  PrefixSearch(FST<Long> automaton, int most) {
    this.automaton = automaton;
    this.bytes = automaton.getBytesReader();
    this.most = most;
  }

  List<Integer> run(String prefix) throws IOException {
    var arc = automaton.getFirstArc(new FST.Arc<Long>());
    long output = 0;
    for (int i = 0; i < prefix.length(); i++) {
      if (automaton.findTargetArc(prefix.charAt(i), arc, arc, bytes) == null) {
        return List.of();
      }
      output += arc.output();
    }
    walk(arc, output);
    return found;
  }

  private void walk(FST.Arc<Long> arc, long output) throws IOException {
    if (arc.isFinal() && found.size() < most) {
      found.add((int) ((output + arc.nextFinalOutput()) >>> 1));
    }
    if (!FST.targetHasArcs(arc) || found.size() >= most) {
      return;
    }
    var next = new FST.Arc<Long>();
    automaton.readFirstTargetArc(arc, next, bytes);
    while (found.size() < most) {
      if (next.label() != FST.END_LABEL) {
        walk(new FST.Arc<Long>().copyFrom(next), output + next.output());
      }
      if (next.isLast()) {
        break;
      }
      automaton.readNextArc(next, bytes);
    }
  }
}
