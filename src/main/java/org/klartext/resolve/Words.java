package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.klartext.knowledge.Folding;
import org.klartext.language.Morphology;

/**
 * The words of one text, folded, with where they stand; compounds are parted at hyphens.
 *
 * <p>Each distinct word has a number, in alphabetical order, so that all words that begin alike are a run of numbers.
 */
final class Words {
  private final String text;
  private final String[] distinct;
  private final int[] starts;
  private final int[] numbers;

  /** Words by index: [{@code from}, {@code to}) without [{@code holeFrom}, {@code holeTo}). */
  record Range(int from, int holeFrom, int holeTo, int to) {}

  /** The numbers [{@code from}, {@code to}) of distinct words. */
  record Run(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }

    boolean holds(int number) {
      return number >= from && number < to;
    }
  }

  Words(String text) {
    this.text = text;
    var first = new HashMap<String, Integer>();
    var order = new ArrayList<String>();
    int[] at = new int[64];
    int[] found = new int[64];
    int count = 0;
    int start = 0;
    while (start < text.length()) {
      if (!Morphology.isWordPart(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start + 1;
      while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      if (count == at.length) {
        at = Arrays.copyOf(at, count * 2);
        found = Arrays.copyOf(found, count * 2);
      }
      at[count] = start;
      found[count++] = number(Folding.fold(text.substring(start, end)), first, order);
      start = end;
    }
    this.starts = Arrays.copyOf(at, count);
    this.distinct = order.toArray(String[]::new);
    Arrays.sort(distinct);
    int[] sorted = new int[distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      sorted[first.getOrDefault(distinct[i], 0)] = i;
    }
    this.numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = sorted[found[i]];
    }
  }

  private static int number(String word, Map<String, Integer> first, List<String> order) {
    Integer known = first.putIfAbsent(word, order.size());
    if (known != null) {
      return known;
    }
    order.add(word);
    return order.size() - 1;
  }

  /** The word with an index. */
  String word(int index) {
    return distinct[numbers[index]];
  }

  /** The number of the word with an index. */
  int number(int index) {
    return numbers[index];
  }

  /** The number of a word and of its plural in s. */
  Run exactly(String word) {
    Run run = startingWith(word);
    int to = run.from();
    while (to < run.to() && (distinct[to].equals(word) || distinct[to].equals(word + "s"))) {
      to++;
    }
    return new Run(run.from(), to);
  }

  /** The numbers of the words that begin with {@code stem}. */
  Run startingWith(String stem) {
    int at = Arrays.binarySearch(distinct, stem);
    int from = at >= 0 ? at : -at - 1;
    int to = from;
    while (to < distinct.length && distinct[to].startsWith(stem)) {
      to++;
    }
    return new Run(from, to);
  }

  /** Tells of a word's number whether the word fulfils a condition, which is asked once a word. */
  IntPredicate those(Predicate<String> condition) {
    var asked = new BitSet(distinct.length);
    var held = new BitSet(distinct.length);
    return number -> {
      if (!asked.get(number)) {
        asked.set(number);
        held.set(number, condition.test(distinct[number]));
      }
      return held.get(number);
    };
  }

  /** The index of the first word of a range whose number is wanted, or -1. */
  int first(Range range, IntPredicate wanted) {
    for (int i = range.from(); i < range.to(); i++) {
      if ((i < range.holeFrom() || i >= range.holeTo()) && wanted.test(numbers[i])) {
        return i;
      }
    }
    return -1;
  }

  /** The words of the sentence around {@code [start, end)}, that place itself left out. */
  Range sentence(int start, int end) {
    return between(sentenceStart(start), sentenceEnd(end), start, end);
  }

  /** The {@code count} words before and the {@code count} words after a place. */
  Range beside(int start, int end, int count) {
    int hole = indexFrom(start);
    int after = indexFrom(end);
    return new Range(Math.max(0, hole - count), hole, after, Math.min(starts.length, after + count));
  }

  /** The words at most {@code reach} characters away from {@code [start, end)} and in its paragraph. */
  Range near(int start, int end, int reach) {
    int from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - reach);
    int newline = text.indexOf('\n', end);
    int to = Math.min(newline < 0 ? text.length() : newline, end + reach);
    return between(from, to, start, end);
  }

  private Range between(int from, int to, int start, int end) {
    return new Range(indexFrom(from), indexFrom(start), indexFrom(end), indexFrom(to));
  }

  /** The index of the first word that begins at {@code at} or behind it. */
  private int indexFrom(int at) {
    int index = Arrays.binarySearch(starts, at);
    return index >= 0 ? index : -index - 1;
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
