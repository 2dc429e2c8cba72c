package org.klartext.export;

import java.util.ArrayList;
import java.util.List;
import org.klartext.text.Edit;

/** Where edits of the source stand in the clean text. */
final class Shift {
  private Shift() {}

  /**
   * An edit, and where what it wrote stands in the clean text.
   *
   * @param cleanStart first UTF-16 unit
   * @param cleanEnd one past the last
   */
  record Placed(Edit edit, int cleanStart, int cleanEnd) {}

  static List<Placed> of(List<Edit> edits) {
    var placed = new ArrayList<Placed>(edits.size());
    int shift = 0;
    for (Edit edit : edits) {
      int start = edit.start() + shift;
      placed.add(new Placed(edit, start, start + edit.after().length()));
      shift += edit.after().length() - edit.before().length();
    }
    return placed;
  }
}
