package org.klartext.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds, character by character, which rules are worth trying. */
final class TriggerScan {
  private static final int TABLE = 0x100;
  private static final Entry[] NOTHING = {};

  /** A trigger and the place of its rule in the list. */
  record Entry(String trigger, int rule) {}

  private final Entry[][] low = new Entry[TABLE][];
  private final Map<Character, Entry[]> high = new HashMap<>();

  TriggerScan(List<Rule> rules) {
    Map<Character, List<Entry>> byFirst = new HashMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      for (String trigger : rules.get(rule).triggers()) {
        byFirst.computeIfAbsent(trigger.charAt(0), c -> new ArrayList<>()).add(new Entry(trigger, rule));
      }
    }
    byFirst.forEach(
        (first, entries) -> {
          var array = entries.toArray(Entry[]::new);
          if (first < TABLE) {
            low[first] = array;
          } else {
            high.put(first, array);
          }
        });
  }

  /** The rules whose trigger may begin with {@code first}, in the order of the rules. */
  Entry[] startingWith(char first) {
    if (first < TABLE) {
      Entry[] entries = low[first];
      return entries == null ? NOTHING : entries;
    }
    return high.isEmpty() ? NOTHING : high.getOrDefault(first, NOTHING);
  }
}
