package org.klartext.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.klartext.export.LayerText.Place;
import org.klartext.resolve.Mention;
import org.klartext.text.Edit;

/**
 * The clean text with its edits and mentions as brackets that nest, as mark-up needs them.
 *
 * <p>Where {@code "d'Octet"} became {@code "de ByteDance"}, the mention stands inside the edit; where {@code "Open -AI"}
 * became {@code "Open-AI"}, the edit stands inside the mention. A mention that an edit cuts in two has no place in a tree
 * and is left out.
 */
final class Interleaving {
  private final String clean;
  private final List<Item> items = new ArrayList<>();

  Interleaving(LayerText layer, List<Edit> edits) {
    clean = layer.text();
    for (Shift.Placed placed : Shift.of(edits)) {
      items.add(new Item(placed.cleanStart(), placed.cleanEnd(), List.of(placed.edit()), List.of()));
    }
    List<Item> made = List.copyOf(items);
    for (Place place : layer.disjoint()) {
      var item = new Item(place.start(), place.end(), List.of(), List.of(place.mention()));
      if (made.stream().noneMatch(item::isCutBy)) {
        items.add(item);
      }
    }
    items.sort(Comparator.comparingInt(Item::start).thenComparing(Interleaving::outerFirst));
  }

  /** Takes text and brackets in their order. */
  interface Visitor {
    void text(String text);

    void begin(Edit edit);

    void end(Edit edit);

    void begin(Mention mention);

    void end(Mention mention);
  }

  /** An edit or a mention. */
  private record Item(int start, int end, List<Edit> edit, List<Mention> mention) {
    boolean isRemoval() {
      return start == end;
    }

    boolean isCutBy(Item edit) {
      boolean overlap = start < edit.end && edit.start < end;
      return overlap && !contains(edit) && !edit.contains(this);
    }

    boolean contains(Item other) {
      boolean within = start <= other.start && other.end <= end;
      return within && !(other.isRemoval() && (other.start == start || other.start == end));
    }
  }

  /** What was removed just before a mention comes first, then what holds the other. */
  private static int outerFirst(Item one, Item other) {
    if (one.isRemoval() != other.isRemoval()) {
      return one.isRemoval() ? -1 : 1;
    }
    if (one.end != other.end) {
      return Integer.compare(other.end, one.end);
    }
    return Integer.compare(one.mention.size(), other.mention.size());
  }

  /** Visits [{@code from}, {@code to}) of the clean text; what crosses its ends is left out. */
  void walk(int from, int to, Visitor visitor) {
    var within = new ArrayList<Item>();
    for (Item item : items) {
      if (item.start >= from && item.end <= to) {
        within.add(item);
      }
    }
    walk(from, to, within, visitor);
  }

  private void walk(int from, int to, List<Item> within, Visitor visitor) {
    int at = from;
    int next = 0;
    while (next < within.size()) {
      Item item = within.get(next++);
      var inside = new ArrayList<Item>();
      while (next < within.size() && item.contains(within.get(next))) {
        inside.add(within.get(next++));
      }
      text(at, item.start, visitor);
      item.edit.forEach(visitor::begin);
      item.mention.forEach(visitor::begin);
      walk(item.start, item.end, inside, visitor);
      item.mention.forEach(visitor::end);
      item.edit.forEach(visitor::end);
      at = item.end;
    }
    text(at, to, visitor);
  }

  private void text(int from, int to, Visitor visitor) {
    if (to > from) {
      visitor.text(clean.substring(from, to));
    }
  }
}
