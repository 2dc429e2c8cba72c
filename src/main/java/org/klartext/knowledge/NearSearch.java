package org.klartext.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.fst.FST;

/**
 * Walks the automaton for what is one letter away from a word. The first letter must agree: a name misspelt in its
 * first letter is another name.
 */
final class NearSearch {
  private final FST<Long> automaton;
  private final FST.BytesReader bytes;
  private final String word;
  private final List<Integer> found = new ArrayList<>();

  NearSearch(FST<Long> automaton, String word) {
    this.automaton = automaton;
    this.bytes = automaton.getBytesReader();
    this.word = word;
  }

  List<Integer> run() throws IOException {
    var first = automaton.getFirstArc(new FST.Arc<Long>());
    var arc = new FST.Arc<Long>();
    if (!word.isEmpty() && automaton.findTargetArc(word.charAt(0), first, arc, bytes) != null) {
      walk(arc, arc.output(), 1, false);
    }
    return found.stream().distinct().toList();
  }

  private void walk(FST.Arc<Long> arc, long output, int at, boolean spent) throws IOException {
    if (at == word.length() && spent && arc.isFinal()) {
      found.add((int) ((output + arc.nextFinalOutput()) >>> 1));
    }
    if (spent) {
      exactly(arc, output, at);
      return;
    }
    if (at < word.length()) {
      walk(arc, output, at + 1, true);
    }
    if (!FST.targetHasArcs(arc)) {
      return;
    }
    var next = new FST.Arc<Long>();
    automaton.readFirstTargetArc(arc, next, bytes);
    while (true) {
      if (next.label() != FST.END_LABEL) {
        follow(next, output + next.output(), at);
      }
      if (next.isLast()) {
        break;
      }
      automaton.readNextArc(next, bytes);
    }
  }

  private void follow(FST.Arc<Long> next, long output, int at) throws IOException {
    var here = new FST.Arc<Long>().copyFrom(next);
    if (at < word.length() && next.label() == word.charAt(at)) {
      walk(here, output, at + 1, false);
    } else if (at < word.length()) {
      walk(here, output, at + 1, true);
    }
    walk(new FST.Arc<Long>().copyFrom(next), output, at, true);
  }

  private void exactly(FST.Arc<Long> arc, long output, int at) throws IOException {
    if (at == word.length()) {
      return;
    }
    var next = new FST.Arc<Long>();
    if (automaton.findTargetArc(word.charAt(at), arc, next, bytes) != null) {
      walk(next, output + next.output(), at + 1, true);
    }
  }
}
