package org.klartext.knowledge.compile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.ToIntFunction;

/** Writes lists by key: the keys, where each list begins, the lists. */
final class Lists {
  private Lists() {}

  /**
   * @param number what is written of each
   */
  static <T> void write(
      SortedMap<String, ? extends Collection<T>> lists, StringTable strings, DataOutputStream out, ToIntFunction<T> number)
      throws IOException {
    out.writeInt(lists.size());
    for (String key : lists.keySet()) {
      out.writeInt(strings.add(key));
    }
    int first = 0;
    out.writeInt(first);
    for (Collection<T> list : lists.values()) {
      first += list.size();
      out.writeInt(first);
    }
    for (Collection<T> list : lists.values()) {
      for (T one : list) {
        out.writeInt(number.applyAsInt(one));
      }
    }
  }
}
