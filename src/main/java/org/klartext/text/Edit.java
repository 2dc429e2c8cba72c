package org.klartext.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One change: at {@code start} of the text it is made in, {@code before} becomes {@code after}.
 *
 * @param start UTF-16 offset in the text before the change
 * @param before what stood there; empty for an insertion
 * @param after what stands there now; empty for a removal
 * @param causes why, at least one, first the earliest; an edit composed of several keeps the causes of all
 */
public record Edit(int start, String before, String after, List<Cause> causes) {
  public Edit {
    if (start < 0) {
      throw new IllegalArgumentException("edit at " + start);
    }
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("edit at " + start + " changes nothing into nothing");
    }
    if (Offsets.loneSurrogate(before) >= 0 || Offsets.loneSurrogate(after) >= 0) {
      throw new IllegalArgumentException("edit at " + start + " splits a surrogate pair");
    }
    if (causes.isEmpty()) {
      throw new IllegalArgumentException("edit at " + start + " has no cause");
    }
    causes = List.copyOf(causes);
  }

  public Edit(int start, String before, String after, Cause cause) {
    this(start, before, after, List.of(cause));
  }

  /** One past the last UTF-16 unit of {@code before}. */
  public int end() {
    return start + before.length();
  }

  /** The cause that is least sure: the edit as a whole is no surer. */
  public Cause weakestCause() {
    Cause weakest = causes.getFirst();
    for (Cause cause : causes) {
      if (cause.confidence() < weakest.confidence()) {
        weakest = cause;
      }
    }
    return weakest;
  }

  /** How much longer the text grows. */
  int growth() {
    return after.length() - before.length();
  }

  /** Throws if {@code text} does not hold, at this place, what the edit replaces. */
  void checkFits(String text) {
    Offsets.checkBoundary(text, start);
    if (!text.startsWith(before, start)) {
      throw new IllegalArgumentException("the text does not hold what is replaced: " + this);
    }
  }

  /** One edit of several in order that touch. */
  static Edit joined(List<Edit> row) {
    if (row.size() == 1) {
      return row.getFirst();
    }
    var before = new StringBuilder();
    var after = new StringBuilder();
    var causes = new LinkedHashSet<Cause>();
    for (int i = 0; i < row.size(); i++) {
      Edit edit = row.get(i);
      if (i > 0 && edit.start != row.get(i - 1).end()) {
        throw new IllegalArgumentException(edit + " overlaps or stands apart from " + row.get(i - 1));
      }
      before.append(edit.before);
      after.append(edit.after);
      causes.addAll(edit.causes);
    }
    return new Edit(row.getFirst().start, before.toString(), after.toString(), List.copyOf(causes));
  }

  static List<Cause> joined(List<Cause> first, List<Cause> second) {
    if (first.equals(second)) {
      return first;
    }
    var all = new ArrayList<Cause>(first);
    for (Cause cause : second) {
      if (!all.contains(cause)) {
        all.add(cause);
      }
    }
    return all;
  }
}
