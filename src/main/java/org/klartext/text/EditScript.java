package org.klartext.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes to one text: sorted, disjoint, and each parted from the next by at least one character that stays.
 *
 * <p>Edits that touch are joined into one, so a script has one form only, and composing scripts is associative: what
 * parts two edits of a composition is exactly the characters that pass through all of them.
 *
 * @param sourceLength UTF-16 units of the text the script is for
 * @param edits the changes in order, offsets in that text
 */
public record EditScript(int sourceLength, List<Edit> edits) {
  public EditScript {
    if (sourceLength < 0) {
      throw new IllegalArgumentException("a text of " + sourceLength);
    }
    edits = List.copyOf(edits);
    int free = 0;
    for (Edit edit : edits) {
      if (edit.start() < free) {
        throw new IllegalArgumentException("edit overlaps or touches the one before it: " + edit);
      }
      free = edit.end() + 1;
    }
    if (free - 1 > sourceLength) {
      throw new IllegalArgumentException("edit ends at " + (free - 1) + " in a text of " + sourceLength);
    }
  }

  /** The script that changes nothing. */
  public static EditScript unchanged(int length) {
    return new EditScript(length, List.of());
  }

  public static Builder builder(String text) {
    return new Builder(text);
  }

  public boolean isUnchanged() {
    return edits.isEmpty();
  }

  /** UTF-16 units of the text after the changes. */
  public int cleanLength() {
    int length = sourceLength;
    for (Edit edit : edits) {
      length += edit.growth();
    }
    return length;
  }

  /**
   * The text after the changes.
   *
   * @throws IllegalArgumentException if {@code text} is not the text this script was made for
   */
  public String apply(String text) {
    if (text.length() != sourceLength) {
      throw new IllegalArgumentException("a script for " + sourceLength + " units, a text of " + text.length());
    }
    if (edits.isEmpty()) {
      return text;
    }
    var clean = new StringBuilder(cleanLength());
    int at = 0;
    for (Edit edit : edits) {
      edit.checkFits(text);
      clean.append(text, at, edit.start()).append(edit.after());
      at = edit.end();
    }
    return clean.append(text, at, text.length()).toString();
  }

  /** The script that leads back: {@code invert().apply(apply(text))} is {@code text}. */
  public EditScript invert() {
    var back = new ArrayList<Edit>(edits.size());
    int shift = 0;
    for (Edit edit : edits) {
      back.add(new Edit(edit.start() + shift, edit.after(), edit.before(), edit.causes()));
      shift += edit.growth();
    }
    return new EditScript(cleanLength(), back);
  }

  /**
   * This script, then {@code next} on its result, as one script.
   *
   * @throws IllegalArgumentException if {@code next} is not for the text this script makes
   */
  public EditScript then(EditScript next) {
    if (next.sourceLength != cleanLength()) {
      throw new IllegalArgumentException("a text of " + cleanLength() + ", a script for " + next.sourceLength);
    }
    if (edits.isEmpty()) {
      return next;
    }
    return next.edits.isEmpty() ? this : Composition.of(this, next);
  }

  /** Where {@code span} of the source stands in the clean text. */
  public CleanSpan toClean(SourceSpan span, Reach reach) {
    Offsets.checkInside(span.start(), span.end(), sourceLength);
    int start = mapStart(span.start(), reach, true);
    return new CleanSpan(start, Math.max(start, mapEnd(span.end(), reach, true)));
  }

  /** Where {@code span} of the clean text comes from. */
  public SourceSpan toSource(CleanSpan span, Reach reach) {
    Offsets.checkInside(span.start(), span.end(), cleanLength());
    int start = mapStart(span.start(), reach, false);
    return new SourceSpan(start, Math.max(start, mapEnd(span.end(), reach, false)));
  }

  private int mapStart(int offset, Reach reach, boolean forward) {
    int shift = 0;
    for (Edit edit : edits) {
      Piece piece = Piece.of(edit, shift, forward);
      if (offset < piece.from) {
        break;
      }
      if (offset < piece.to || offset == piece.to && piece.isInsertion() && reach == Reach.WIDE) {
        return piece.image;
      }
      if (offset == piece.to) {
        return piece.imageEnd;
      }
      shift += edit.growth();
    }
    return forward ? offset + shift : offset - shift;
  }

  private int mapEnd(int offset, Reach reach, boolean forward) {
    int shift = 0;
    for (Edit edit : edits) {
      Piece piece = Piece.of(edit, shift, forward);
      if (offset < piece.from) {
        break;
      }
      if (offset == piece.from) {
        return piece.isInsertion() && reach == Reach.WIDE ? piece.imageEnd : piece.image;
      }
      if (offset <= piece.to) {
        return piece.imageEnd;
      }
      shift += edit.growth();
    }
    return forward ? offset + shift : offset - shift;
  }

  /** An edit seen in the direction of mapping: [from, to) becomes [image, imageEnd). */
  private record Piece(int from, int to, int image, int imageEnd) {
    static Piece of(Edit edit, int shift, boolean forward) {
      int clean = edit.start() + shift;
      int cleanEnd = clean + edit.after().length();
      return forward
          ? new Piece(edit.start(), edit.end(), clean, cleanEnd)
          : new Piece(clean, cleanEnd, edit.start(), edit.end());
    }

    boolean isInsertion() {
      return from == to;
    }
  }

  /** Collects edits in any order and joins those that touch. */
  public static final class Builder {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private Builder(String text) {
      this.text = text;
    }

    /** Replaces [{@code start}, {@code end}); equal text is no edit. */
    public Builder replace(int start, int end, String after, Cause cause) {
      Offsets.checkBoundary(text, start);
      Offsets.checkBoundary(text, end);
      String before = text.substring(start, end);
      if (!before.equals(after)) {
        edits.add(new Edit(start, before, after, cause));
      }
      return this;
    }

    /**
     * Adds an edit of this builder's text.
     *
     * @throws IllegalArgumentException if the text does not hold what {@code edit} replaces
     */
    public Builder add(Edit edit) {
      edit.checkFits(text);
      edits.add(edit);
      return this;
    }

    public boolean isEmpty() {
      return edits.isEmpty();
    }

    /**
     * The script.
     *
     * @throws IllegalArgumentException if two edits overlap
     */
    public EditScript build() {
      edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
      var joined = new ArrayList<Edit>(edits.size());
      int first = 0;
      for (int next = 1; next <= edits.size(); next++) {
        if (next == edits.size() || edits.get(next).start() > edits.get(next - 1).end()) {
          joined.add(Edit.joined(edits.subList(first, next)));
          first = next;
        }
      }
      return new EditScript(text.length(), joined);
    }
  }
}
