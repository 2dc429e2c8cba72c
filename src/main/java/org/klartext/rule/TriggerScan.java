package org.klartext.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds, character by character, which rules are worth trying. */
final class TriggerScan {
  private static final int PAGE = 0x100;
  private static final Entry[] NOTHING = {};
  private static final Entry[][] EMPTY_PAGE = emptyPage();

  /** A trigger, laid out for speed, and the place of its rule in the list. */
  static final class Entry {
    final int rule;
    final int anchor;
    private final char[] literals;
    private final CharClass[] classes;

    /** The rarest element but the anchor; looked at first. */
    private final int probe;

    private Entry(Trigger trigger, int rule) {
      this.rule = rule;
      this.anchor = trigger.anchor();
      this.literals = new char[trigger.elements().size()];
      this.classes = new CharClass[literals.length];
      for (int i = 0; i < literals.length; i++) {
        Trigger.Element element = trigger.elements().get(i);
        literals[i] = element.literal();
        classes[i] = element.of();
      }
      this.probe = trigger.probe();
    }

    /** Whether the trigger stands in {@code text} from {@code start} on. */
    boolean standsAt(char[] text, int start) {
      if (start < 0 || start + literals.length > text.length || !holds(probe, text[start + probe])) {
        return false;
      }
      for (int i = 0; i < literals.length; i++) {
        if (!holds(i, text[start + i])) {
          return false;
        }
      }
      return true;
    }

    private boolean holds(int element, char c) {
      return c == literals[element] || classes[element].holds(c);
    }
  }

  private final Entry[][][] pages = new Entry[Character.MAX_VALUE / PAGE + 1][][];

  /** The pages that are no longer the one that all share. */
  private final BitSet filled = new BitSet();

  TriggerScan(List<Rule> rules) {
    var literals = new HashMap<Character, List<Entry>>();
    var classes = new EnumMap<CharClass, List<Entry>>(CharClass.class);
    for (int rule = 0; rule < rules.size(); rule++) {
      for (Trigger trigger : rules.get(rule).triggers()) {
        Trigger.Element anchor = trigger.anchorElement();
        var entry = new Entry(trigger, rule);
        if (anchor.of() == CharClass.ONE) {
          literals.computeIfAbsent(anchor.literal(), c -> new ArrayList<>()).add(entry);
        } else {
          classes.computeIfAbsent(anchor.of(), of -> new ArrayList<>()).add(entry);
        }
      }
    }
    fill(literals, classes);
  }

  private void fill(Map<Character, List<Entry>> literals, Map<CharClass, List<Entry>> classes) {
    Arrays.fill(pages, EMPTY_PAGE);
    for (char c : literals.keySet()) {
      put(c, entries(c, literals, classes));
    }
    if (classes.isEmpty()) {
      return;
    }
    var shared = new HashMap<Set<CharClass>, Entry[]>();
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      char c = (char) code;
      Set<CharClass> holding = EnumSet.noneOf(CharClass.class);
      for (CharClass of : classes.keySet()) {
        if (of.holds(c)) {
          holding.add(of);
        }
      }
      if (!holding.isEmpty() && anchoredIn(c).length == 0) {
        put(c, shared.computeIfAbsent(holding, some -> entries(c, literals, classes)));
      }
    }
  }

  private void put(char c, Entry[] entries) {
    Entry[][] page = pages[c / PAGE];
    if (!filled.get(c / PAGE)) {
      filled.set(c / PAGE);
      page = emptyPage();
      pages[c / PAGE] = page;
    }
    page[c % PAGE] = entries;
  }

  private static Entry[] entries(
      char c, Map<Character, List<Entry>> literals, Map<CharClass, List<Entry>> classes) {
    var entries = new ArrayList<Entry>(literals.getOrDefault(c, List.of()));
    classes.forEach(
        (of, some) -> {
          if (of.holds(c)) {
            entries.addAll(some);
          }
        });
    entries.sort(Comparator.comparingInt(entry -> entry.rule));
    return entries.toArray(Entry[]::new);
  }

  /** The rules whose trigger is anchored in {@code c}, in the order of the rules. */
  Entry[] anchoredIn(char c) {
    return pages[c / PAGE][c % PAGE];
  }

  private static Entry[][] emptyPage() {
    var page = new Entry[PAGE][];
    Arrays.fill(page, NOTHING);
    return page;
  }
}
