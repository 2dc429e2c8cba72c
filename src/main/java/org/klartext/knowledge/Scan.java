package org.klartext.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.fst.FST;
import org.klartext.language.Morphology;
import org.klartext.text.EditScript;

/**
 * One pass of a {@link Gazetteer} over one text.
 *
 * <p>Each word is hashed as it is folded. Only where a layer's {@link FirstWords} say that a surface may begin so is its
 * automaton walked.
 */
final class Scan {
  /** How far words joined by apostrophes and the like are looked at together: beyond, no surface reaches. */
  private static final int MOST_JOINED = 200;

  private final String text;
  private final Morphology morphology;
  private final FirstWords[] filters;
  private final Walk[] walks;
  private final Scanned scanned = new Scanned();

  /** One past the plain word that begins where the scan stands. */
  private int wordEnd;

  /** One past the last character looked at from where the scan stands. */
  private int reach;

  Scan(String text, Morphology morphology, List<Layer> layers, int[] bases) {
    this.text = text;
    this.morphology = morphology;
    this.filters = new FirstWords[layers.size()];
    this.walks = new Walk[layers.size()];
    for (int i = 0; i < walks.length; i++) {
      filters[i] = layers.get(i).firstWords();
      walks[i] = new Walk(layers.get(i).automaton(), bases[i]);
    }
  }

  Scanned run() throws IOException {
    return run(new Scanned.Trail(new Scanned(), EditScript.unchanged(0)));
  }

  /**
   * @param trail of a scan of the text as it was before
   */
  Scanned run(Scanned.Trail trail) throws IOException {
    int at = 0;
    while (at < text.length()) {
      if (!Morphology.isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int next = trail.follow(at, scanned);
      at = next > at ? next : look(at);
    }
    return scanned;
  }

  /** Looks from the word at {@code start}; gives where to go on. */
  private int look(int start) throws IOException {
    reach = start;
    boolean known = mayBegin(start);
    int next = known ? matched(start) : wordEnd;
    scanned.add(start, reach, next);
    return next;
  }

  /** Notes the longest match at {@code start}; gives where to go on. */
  private int matched(int start) throws IOException {
    int next = wordEnd;
    int end = start;
    for (Walk walk : walks) {
      walk.end = start;
      if (walk.isWanted) {
        walk.run(start);
        end = Math.max(end, walk.end);
      }
    }
    if (end == start) {
      return next;
    }
    int tail = end;
    List<Integer> groups = List.of();
    for (Walk walk : walks) {
      if (walk.end == end) {
        tail = walk.tail;
        groups = groups.isEmpty() ? List.of(walk.group) : both(groups, walk.group);
      }
    }
    scanned.add(new Gazetteer.Match(start, end, tail, groups));
    return tail;
  }

  private static List<Integer> both(List<Integer> groups, int group) {
    var more = new ArrayList<>(groups);
    more.add(group);
    return List.copyOf(more);
  }

  /**
   * Whether some layer may have a surface that begins with the word at {@code start}; says which, and where the word
   * ends. A Chinese character is a word of its own.
   */
  private boolean mayBegin(int start) {
    if (isHan(text.charAt(start))) {
      wordEnd = start + 1;
      reach = wordEnd;
      return want(0, 0, true);
    }
    for (Walk walk : walks) {
      walk.isWanted = false;
    }
    boolean any = false;
    long hash = 0;
    long before = 0;
    int end = 0;
    int at = start;
    char folded = 0;
    while (at < text.length() && (end == 0 || at - start < MOST_JOINED)) {
      char c = text.charAt(at);
      char next = Folding.fold(c);
      if (next == Folding.NOTHING) {
        boolean mark = Morphology.isWordPart(c);
        end = end == 0 && !mark ? at : end;
        any |= !mark && want(hash, folded == 's' ? before : hash, false);
      } else if (FirstWords.isPlain(next)) {
        before = hash;
        hash = FirstWords.step(hash, next);
        folded = next;
      } else {
        break;
      }
      at++;
    }
    wordEnd = Math.max(start + 1, end == 0 ? at : end);
    reach = at + 1;
    any |= want(hash, folded == 's' ? before : hash, false);
    if (at < text.length() && Folding.fold(text.charAt(at)) == ' ') {
      any |= mayGoOn(FirstWords.step(hash, ' '), at);
    }
    return any;
  }

  /** Whether a surface may begin with the word hashed and the one or two letters behind the space at {@code at}. */
  private boolean mayGoOn(long hash, int at) {
    boolean any = false;
    long next = hash;
    int letters = 0;
    int i = at;
    for (; i < text.length() && letters < 2 && text.charAt(i) != '\n'; i++) {
      char folded = Folding.fold(text.charAt(i));
      if (folded == ' ' && letters == 0 || folded == Folding.NOTHING) {
        continue;
      }
      if (letters == 1 && !FirstWords.isPlain(folded)) {
        break;
      }
      next = FirstWords.step(next, folded);
      letters++;
      any |= want(next, 0, false);
    }
    reach = Math.max(reach, i + 1);
    return any;
  }

  private boolean want(long hash, long bare, boolean always) {
    boolean any = false;
    for (int i = 0; i < filters.length; i++) {
      if (always || filters[i].has(hash) || bare != hash && bare != 0 && filters[i].has(bare)) {
        walks[i].isWanted = true;
        any = true;
      }
    }
    return any;
  }

  static boolean isHan(char c) {
    return c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** The way of one layer's automaton from one place. */
  private final class Walk {
    private final FST<Long> automaton;
    private final int base;
    private final FST.BytesReader bytes;
    private final FST.Arc<Long> arc = new FST.Arc<>();
    boolean isWanted;
    int end;
    int tail;
    int group;

    Walk(FST<Long> automaton, int base) {
      this.automaton = automaton;
      this.base = base;
      this.bytes = automaton.getBytesReader();
    }

    void run(int start) throws IOException {
      automaton.getFirstArc(arc);
      long output = 0;
      boolean afterSpace = false;
      int i = start;
      for (; i < text.length(); i++) {
        char c = text.charAt(i);
        char folded = Folding.fold(c);
        if (folded == Folding.NOTHING || folded == ' ' && afterSpace) {
          continue;
        }
        afterSpace = folded == ' ';
        if (c == '\n' || automaton.findTargetArc(folded, arc, arc, bytes) == null) {
          break;
        }
        output += arc.output();
        if (arc.isFinal() && !afterSpace) {
          ended(i + 1, output + arc.nextFinalOutput());
        }
      }
      reach = Math.max(reach, i + 1);
    }

    private void ended(int at, long output) {
      int ending = 0;
      if (!isHan(text.charAt(at - 1)) && at < text.length() && !isHan(text.charAt(at))) {
        ending = morphology.ending(text, at);
        reach = Math.max(reach, endingReach(at));
        boolean rigid = (output & 1) == 1;
        if (ending != 0 && (ending < 0 || rigid || !isGenitive(at, ending))) {
          return;
        }
      }
      end = at;
      tail = at + ending;
      group = base + (int) (output >>> 1);
    }

    /** One past what a language may look at to tell an ending at {@code at}: a word, an apostrophe and a letter. */
    private int endingReach(int at) {
      int end = at;
      while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      return end + 3;
    }

    private boolean isGenitive(int at, int ending) {
      return text.charAt(at + ending - 1) == 's' && (ending == 1 || text.charAt(at) != 'e');
    }
  }
}
