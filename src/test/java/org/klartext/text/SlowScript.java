package org.klartext.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The oracle: what a script does, told unit by unit.
 *
 * <p>The clean text is a list of cells, one a UTF-16 unit, and each remembers the source offset it has kept through
 * every change, or that some change wrote it. Nothing here counts shifts or looks at edits once they are made.
 */
final class SlowScript {
  private static final int WRITTEN = -1;

  private final String source;
  private final List<Cell> cells;

  private record Cell(char unit, int source) {}

  /** An edit without its causes. */
  record Change(int start, String before, String after) {}

  private SlowScript(String source, List<Cell> cells) {
    this.source = source;
    this.cells = cells;
  }

  static SlowScript of(String source) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < source.length(); i++) {
      cells.add(new Cell(source.charAt(i), i));
    }
    return new SlowScript(source, cells);
  }

  /** Makes the edits from the last to the first, so that no offset moves before it is used. */
  SlowScript apply(EditScript script) {
    var changed = new ArrayList<Cell>(cells);
    for (Edit edit : script.edits().reversed()) {
      List<Cell> piece = changed.subList(edit.start(), edit.start() + edit.before().length());
      piece.clear();
      for (char unit : edit.after().toCharArray()) {
        piece.add(new Cell(unit, WRITTEN));
      }
    }
    return new SlowScript(source, changed);
  }

  SlowScript invert() {
    var back = new ArrayList<Cell>();
    for (int i = 0; i < source.length(); i++) {
      back.add(new Cell(source.charAt(i), whereKept(i)));
    }
    return new SlowScript(clean(), back);
  }

  String clean() {
    var clean = new StringBuilder();
    for (Cell cell : cells) {
      clean.append(cell.unit());
    }
    return clean.toString();
  }

  /** What stands between each kept unit and the next, where it is not the same nothing on both sides. */
  List<Change> changes() {
    var changes = new ArrayList<Change>();
    int sourceFrom = 0;
    int cleanFrom = 0;
    for (int clean = 0; clean <= cells.size(); clean++) {
      boolean atEnd = clean == cells.size();
      if (!atEnd && cells.get(clean).source() == WRITTEN) {
        continue;
      }
      int kept = atEnd ? source.length() : cells.get(clean).source();
      if (sourceFrom < kept || cleanFrom < clean) {
        changes.add(new Change(sourceFrom, source.substring(sourceFrom, kept), clean().substring(cleanFrom, clean)));
      }
      sourceFrom = kept + 1;
      cleanFrom = clean + 1;
    }
    return changes;
  }

  /** The edits of a script as the oracle tells them. */
  static List<Change> changes(EditScript script) {
    var changes = new ArrayList<Change>();
    for (Edit edit : script.edits()) {
      changes.add(new Change(edit.start(), edit.before(), edit.after()));
    }
    return changes;
  }

  CleanSpan toClean(SourceSpan span, Reach reach) {
    int start = Integer.MAX_VALUE;
    int end = Integer.MIN_VALUE;
    for (int i = span.start(); i < span.end(); i++) {
      start = Math.min(start, imageStart(i));
      end = Math.max(end, imageEnd(i));
    }
    for (int at : List.of(span.start(), span.end())) {
      boolean cutsPiece = isReplaced(at - 1) && isReplaced(at);
      boolean takesInsertion = reach == Reach.WIDE && !isReplaced(at - 1) && !isReplaced(at);
      if (cutsPiece || takesInsertion) {
        start = Math.min(start, gapStart(at));
        end = Math.max(end, gapEnd(at));
      }
    }
    if (start <= end) {
      return new CleanSpan(start, end);
    }
    int beside = isReplaced(span.start()) ? gapStart(span.start()) : gapEnd(span.start());
    return new CleanSpan(beside, beside);
  }

  SourceSpan toSource(CleanSpan span, Reach reach) {
    CleanSpan back = invert().toClean(new SourceSpan(span.start(), span.end()), reach);
    return new SourceSpan(back.start(), back.end());
  }

  /** Whether the source unit at {@code i} passed through unchanged. */
  boolean isKept(int i) {
    return whereKept(i) >= 0;
  }

  /** Whether something was written where nothing stood, just before source offset {@code at}. */
  boolean isInsertion(int at) {
    return !isReplaced(at - 1) && !isReplaced(at) && gapStart(at) < gapEnd(at);
  }

  private boolean isReplaced(int i) {
    return 0 <= i && i < source.length() && !isKept(i);
  }

  private int imageStart(int i) {
    return isKept(i) ? whereKept(i) : gapStart(i);
  }

  private int imageEnd(int i) {
    return isKept(i) ? whereKept(i) + 1 : gapEnd(i);
  }

  /** One past the clean unit that the last kept unit before {@code at} became. */
  private int gapStart(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (isKept(i)) {
        return whereKept(i) + 1;
      }
    }
    return 0;
  }

  /** The clean unit that the first kept unit from {@code at} on became. */
  private int gapEnd(int at) {
    for (int i = at; i < source.length(); i++) {
      if (isKept(i)) {
        return whereKept(i);
      }
    }
    return cells.size();
  }

  private int whereKept(int i) {
    for (int clean = 0; clean < cells.size(); clean++) {
      if (cells.get(clean).source() == i) {
        return clean;
      }
    }
    return -1;
  }
}
