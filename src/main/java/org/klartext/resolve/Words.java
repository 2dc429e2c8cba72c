package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klartext.knowledge.Folding;
import org.klartext.language.Morphology;

/** The words of one text, folded, with where they stand; compounds are parted at hyphens. */
final class Words {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private int[] starts = new int[256];
  private final String[] sorted;

  Words(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      if (!Morphology.isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      if (words.size() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[words.size()] = at;
      words.add(Folding.fold(text.subSequence(at, end)));
      at = end;
    }
    Set<String> distinct = new HashSet<>(words);
    sorted = distinct.toArray(String[]::new);
    Arrays.sort(sorted);
  }

  /** Whether a word of the text begins with {@code stem}. */
  boolean anyStartsWith(String stem) {
    int at = Arrays.binarySearch(sorted, stem);
    int next = at >= 0 ? at : -at - 1;
    return next < sorted.length && sorted[next].startsWith(stem);
  }

  /** The words of the sentence around {@code [start, end)}, that place itself left out. */
  List<String> sentence(int start, int end) {
    return between(sentenceStart(start), sentenceEnd(end), start, end);
  }

  /** The {@code count} words before and the {@code count} words after a place. */
  List<String> beside(int start, int end, int count) {
    int index = Arrays.binarySearch(starts, 0, words.size(), start);
    int first = index >= 0 ? index : -index - 1;
    int after = first;
    while (after < words.size() && starts[after] < end) {
      after++;
    }
    var found = new ArrayList<>(words.subList(Math.max(0, first - count), first));
    found.addAll(words.subList(after, Math.min(words.size(), after + count)));
    return found;
  }

  /** The words at most {@code reach} characters away from {@code [start, end)} and in its paragraph. */
  List<String> near(int start, int end, int reach) {
    int from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - reach);
    int newline = text.indexOf('\n', end);
    int to = Math.min(newline < 0 ? text.length() : newline, end + reach);
    return between(from, to, start, end);
  }

  private List<String> between(int from, int to, int holeStart, int holeEnd) {
    int index = Arrays.binarySearch(starts, 0, words.size(), from);
    var found = new ArrayList<String>();
    for (int i = index >= 0 ? index : -index - 1; i < words.size() && starts[i] < to; i++) {
      if (starts[i] < holeStart || starts[i] >= holeEnd) {
        found.add(words.get(i));
      }
    }
    return found;
  }

  private int sentenceStart(int at) {
    for (int i = at - 1; i > 0; i--) {
      char c = text.charAt(i);
      if (c == '\n' || isStop(text.charAt(i - 1)) && Character.isWhitespace(c)) {
        return i;
      }
    }
    return 0;
  }

  private int sentenceEnd(int at) {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (c == '\n' || isStop(c) && last) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }
}
