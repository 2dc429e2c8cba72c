package org.klartext.resolve.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines from elsewhere come into a ledger; what they take back they still take back under its new id. */
final class Joining {
  private final Map<String, String> ids = new HashMap<>();
  private Ledger ledger;

  Joining(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The lines to add.
   *
   * @param known lines that are not added again; each stands for one of {@code lines}
   */
  List<Entry> added(List<? extends Entry> lines, List<Entry> known) {
    var unmatched = new ArrayList<>(known);
    var added = new ArrayList<Entry>();
    for (Entry line : lines) {
      Entry wanted = renamed(line, line.id());
      Optional<Entry> there = same(unmatched, wanted);
      if (there.isPresent()) {
        unmatched.remove(there.get());
        ids.put(line.id(), there.get().id());
      } else {
        String id = ledger.entry(line.id()).isPresent() ? ledger.nextId() : line.id();
        ids.put(line.id(), id);
        Entry fresh = renamed(line, id);
        ledger = ledger.with(List.of(fresh));
        added.add(fresh);
      }
    }
    return added;
  }

  /** The line that says the same: of the same id if there is one. */
  private static Optional<Entry> same(List<Entry> lines, Entry wanted) {
    return lines.stream()
        .filter(wanted::equals)
        .findFirst()
        .or(() -> lines.stream().filter(line -> wanted.equals(withId(line, wanted.id()))).findFirst());
  }

  private Entry renamed(Entry line, String id) {
    return switch (withId(line, id)) {
      case Judgement judgement -> judgement;
      case Entry.Undo undo ->
          new Entry.Undo(id, undo.when(), undo.who(), ids.getOrDefault(undo.undoes(), undo.undoes()), undo.why());
    };
  }

  private static Entry withId(Entry line, String id) {
    return switch (line) {
      case Judgement one ->
          new Judgement(id, one.when(), one.who(), one.verdict(), one.target(), one.scope(), one.why());
      case Entry.Undo undo -> new Entry.Undo(id, undo.when(), undo.who(), undo.undoes(), undo.why());
    };
  }
}
