package org.klartext.resolve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Folding;
import org.klartext.language.Morphology;

/** The words of one text, folded, with where they stand; compounds are parted at hyphens. */
final class Words {
  private static final int LETTERS_A_WORD = 6;

  private final String text;
  private final WordTable distinct;
  private int[] starts;
  private int[] numbers;
  private int count;
  private @Nullable Sentences sentences;

  /** Words by index: [{@code from}, {@code to}) without [{@code holeFrom}, {@code holeTo}). */
  record Range(int from, int holeFrom, int holeTo, int to) {}

  Words(String text) {
    this.text = text;
    starts = new int[text.length() / LETTERS_A_WORD + 16];
    numbers = new int[starts.length];
    distinct = new WordTable(starts.length);
    int at = 0;
    while (at < text.length()) {
      if (!Morphology.isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      add(at, end);
      at = end;
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    starts[count] = start;
    char[] room = distinct.room(end - start);
    numbers[count++] = distinct.number(Folding.fold(text, start, end, room, distinct.free()));
  }

  /** The word with an index. */
  String word(int index) {
    return distinct.word(numbers[index]);
  }

  /** The distinct words. */
  WordTable distinct() {
    return distinct;
  }

  /** Tells of a word's number whether the word fulfils a condition, which is asked once a word. */
  IntPredicate those(Predicate<String> condition) {
    var asked = new BitSet(distinct.size());
    var held = new BitSet(distinct.size());
    return number -> {
      if (!asked.get(number)) {
        asked.set(number);
        held.set(number, condition.test(distinct.word(number)));
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
    return between(sentences().start(start), sentences().end(end), start, end);
  }

  /** The {@code count} words before and the {@code count} words after a place. */
  Range beside(int start, int end, int count) {
    int hole = indexFrom(start);
    int after = indexFrom(end);
    return new Range(Math.max(0, hole - count), hole, after, Math.min(this.count, after + count));
  }

  /** The {@code count} words before a place. */
  Range before(int start, int count) {
    int hole = indexFrom(start);
    return new Range(Math.max(0, hole - count), hole, hole, hole);
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
    int index = Arrays.binarySearch(starts, 0, count, at);
    return index >= 0 ? index : -index - 1;
  }

  private Sentences sentences() {
    if (sentences == null) {
      sentences = new Sentences(text);
    }
    return sentences;
  }
}
