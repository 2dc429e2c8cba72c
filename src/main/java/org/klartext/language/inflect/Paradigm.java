package org.klartext.language.inflect;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of one phrase by their place, in the order in which places claim a form that fits several. */
final class Paradigm {
  static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /**
   * The forms at one place.
   *
   * @param found all that a text may have there
   * @param written the one to write there; empty if none is sure
   */
  record Cell(List<String> found, Optional<String> written) {
    Cell {
      found = List.copyOf(found);
    }

    static Cell only(String form) {
      return new Cell(List.of(form), Optional.of(form));
    }

    /** Forms of which one may be written if there is no other. */
    static Cell of(List<String> forms) {
      return new Cell(forms, forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty());
    }

    /** Forms that a text may have and of which none is written. */
    static Cell foundOnly(List<String> forms) {
      return new Cell(forms, Optional.empty());
    }
  }

  /** A cell and the role of its place. */
  private record Placed(String role, Cell cell) {}

  private final Map<String, Placed> cells = new LinkedHashMap<>();

  /**
   * Adds the forms of a place.
   *
   * <p>Places of one role are told apart by what stands around them, so the first that claims a form speaks for the
   * others (nominative for accusative). Places of two roles are not: a form that two roles would replace in two ways is not
   * replaced.
   *
   * @param role such as {@code participle}
   * @param place such as {@code SIN:DAT:SOL}, the same for all phrases of a kind
   */
  void put(String role, String place, Cell cell) {
    cells.putIfAbsent(place, new Placed(role, cell));
  }

  /** What to write of {@code right} for each form of this paradigm. */
  Map<String, String> pairs(Paradigm right) {
    Map<String, Map<String, Optional<String>>> byForm = new LinkedHashMap<>();
    cells.forEach(
        (place, placed) -> {
          Optional<String> written = right.written(place);
          for (String form : placed.cell().found()) {
            byForm.computeIfAbsent(form, key -> new LinkedHashMap<>()).putIfAbsent(placed.role(), written);
          }
        });
    Map<String, String> pairs = new LinkedHashMap<>();
    byForm.forEach(
        (form, byRole) -> {
          Set<Optional<String>> ways = new HashSet<>(byRole.values());
          if (ways.size() == 1) {
            ways.iterator().next().ifPresent(written -> pairs.put(form, written));
          }
        });
    return pairs;
  }

  /** What to write at a place; empty if nothing is sure. */
  Optional<String> written(String place) {
    Placed placed = cells.get(place);
    return placed == null ? Optional.empty() : placed.cell().written();
  }
}
