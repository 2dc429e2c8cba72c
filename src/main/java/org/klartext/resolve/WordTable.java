package org.klartext.resolve;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The distinct words of one text, each with a number, in the order in which they are put in.
 *
 * <p>Their letters lie one after the other in one array; a word becomes a string when it is asked for, which is seldom.
 */
final class WordTable {
  private static final int FACTOR = 0x9e3779b1;

  private char[] letters;
  private int[] ends;
  private int[] hashes;
  private int size;

  /** By hash, one more than the number of a word; 0 where there is none. */
  private int[] slots;

  /** By the hash of its first two letters, one more than the number of the last such word. */
  private final int[] beginnings;

  /** By number, one more than the number of the word before with the same beginning. */
  private int[] before;

  private @Nullable String[] strings = {};

  /**
   * @param words about how many are expected
   */
  WordTable(int words) {
    int places = Integer.highestOneBit(Math.max(32, words)) * 2;
    slots = new int[places];
    beginnings = new int[places];
    ends = new int[places / 2];
    hashes = new int[places / 2];
    before = new int[places / 2];
    letters = new char[places * 4];
  }

  /** Makes room behind the last word for one of so many letters; gives the array it belongs into, at {@link #free}. */
  char[] room(int length) {
    if (free() + length > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(free() + length, letters.length * 2));
    }
    return letters;
  }

  /** Where the next word's letters belong. */
  int free() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /** The number of the word whose letters stand in the room made for it. */
  int number(int length) {
    int start = free();
    int hash = hash(start, start + length);
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes[known] == hash && Arrays.equals(letters, start(known), ends[known], letters, start, start + length)) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    add(start + length, hash);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      widen();
    }
    return size - 1;
  }

  private void add(int end, int hash) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    int start = free();
    ends[size] = end;
    hashes[size] = hash;
    if (end - start > 1) {
      int beginning = beginning(letters[start], letters[start + 1]);
      before[size] = beginnings[beginning];
      beginnings[beginning] = size + 1;
    }
    size++;
  }

  private void widen() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ letters[i]) * FACTOR;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private int beginning(char first, char second) {
    int hash = (first * 31 ^ second) * FACTOR;
    return (hash ^ hash >>> 15) & beginnings.length - 1;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int size() {
    return size;
  }

  String word(int number) {
    if (strings.length < size) {
      strings = Arrays.copyOf(strings, size);
    }
    String word = strings[number];
    if (word == null) {
      word = new String(letters, start(number), ends[number] - start(number));
      strings[number] = word;
    }
    return word;
  }

  /** Puts the numbers of the words that begin with {@code stem} into a set; whether there are any. */
  boolean startingWith(String stem, BitSet into) {
    boolean any = false;
    if (stem.length() < 2) {
      for (int number = 0; number < size; number++) {
        any |= put(number, stem, into);
      }
      return any;
    }
    int next = beginnings[beginning(stem.charAt(0), stem.charAt(1))];
    while (next > 0) {
      any |= put(next - 1, stem, into);
      next = before[next - 1];
    }
    return any;
  }

  private boolean put(int number, String stem, BitSet into) {
    boolean begins = startsWith(number, stem);
    if (begins) {
      into.set(number);
    }
    return begins;
  }

  /** Puts the numbers of a word and of its plural in s into a set; whether there are any. */
  boolean exactly(String word, BitSet into) {
    var all = new BitSet();
    if (!startingWith(word, all)) {
      return false;
    }
    boolean any = false;
    for (int number = all.nextSetBit(0); number >= 0; number = all.nextSetBit(number + 1)) {
      int more = ends[number] - start(number) - word.length();
      if (more == 0 || more == 1 && letters[ends[number] - 1] == 's') {
        into.set(number);
        any = true;
      }
    }
    return any;
  }

  private boolean startsWith(int number, String stem) {
    int start = start(number);
    if (ends[number] - start < stem.length()) {
      return false;
    }
    for (int i = 0; i < stem.length(); i++) {
      if (letters[start + i] != stem.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
