package org.klartext.knowledge;

import java.nio.ByteBuffer;

/** Lists of numbers by a string, read where they lie: the sorted keys, where each list begins, the lists. */
final class Lists {
  private final Strings strings;
  private final Ints keys;
  private final Ints starts;
  private final Ints numbers;

  private Lists(Strings strings, Ints keys, Ints starts, Ints numbers) {
    this.strings = strings;
    this.keys = keys;
    this.starts = starts;
    this.numbers = numbers;
  }

  /** Reads the lists and leaves {@code in} behind them. */
  static Lists read(ByteBuffer in, Strings strings) {
    Ints keys = Ints.read(in, in.getInt());
    Ints starts = Ints.read(in, keys.size() + 1);
    return new Lists(strings, keys, starts, Ints.read(in, starts.last()));
  }

  /** The list of a key; empty if there is none. */
  int[] of(String key) {
    int found = strings.search(keys, key);
    if (found < 0) {
      return new int[0];
    }
    var list = new int[starts.get(found + 1) - starts.get(found)];
    for (int i = 0; i < list.length; i++) {
      list[i] = numbers.get(starts.get(found) + i);
    }
    return list;
  }
}
