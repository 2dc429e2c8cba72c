package org.klartext.evaluate;

import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Mechanism;

/**
 * How one article came out, held against what a person found in it; it holds no text but what it quotes.
 *
 * @param path names the article
 * @param isRightText whether nothing in it is garbled
 * @param words how many, parted by spaces
 * @param isRestored whether clean text and edits give the source back, and the source is what stands in the file
 * @param finds what became of each certain garble
 * @param claims what the program says is garbled
 * @param stays how many surfaces had to survive
 * @param broken those that did not
 * @param falseChanges the edits, where the article is right as it stands
 */
public record Verdict(
    String path,
    boolean isRightText,
    int words,
    boolean isRestored,
    List<Find> finds,
    List<Claim> claims,
    int stays,
    List<Broken> broken,
    List<FalseChange> falseChanges) {
  public Verdict {
    finds = List.copyOf(finds);
    claims = List.copyOf(claims);
    broken = List.copyOf(broken);
    falseChanges = List.copyOf(falseChanges);
  }

  /**
   * What became of a garble.
   *
   * @param place of its first occurrence; empty if it does not stand in the article
   * @param isRight whether it was put right, at one place at least
   * @param isRightEverywhere whether at all
   * @param isTouched whether an edit overlaps or touches it
   * @param isDoubted whether a doubt over it names the right entity
   */
  public record Find(
      Annotation.Garble garble,
      Optional<Place> place,
      boolean isRight,
      boolean isRightEverywhere,
      boolean isTouched,
      boolean isDoubted) {
    /** Whether the program saw that something is amiss. */
    public boolean isDetected() {
      return isTouched || isDoubted;
    }
  }

  /** What a claim is worth. */
  public enum Worth {
    RIGHT,
    WRONG,
    /** Nothing was annotated there, in an article that has garbles: it may be one that was overlooked. */
    UNJUDGED
  }

  /**
   * A place of which the program says that it is garbled, and what it means.
   *
   * @param written what it puts there; for a doubt, what stands there
   * @param name what it takes to be meant
   * @param confidence probability of that, in [0, 1]
   * @param isApplied whether it was put right; else it is a doubt
   * @param over the garble annotated there: the one it is right about, or the first
   */
  public record Claim(
      Place place,
      String surface,
      String written,
      String name,
      Mechanism mechanism,
      double confidence,
      boolean isApplied,
      Worth worth,
      Optional<Annotation.Garble> over) {}

  /** A surface that had to survive and did not; without a place if it never stood there. */
  public record Broken(String surface, Optional<Place> place) {}

  /** A change of right text, with the words around it. */
  public record FalseChange(Place place, String rule, String left, String before, String after, String right) {}

  /**
   * A place in the source.
   *
   * @param line the first is 1
   * @param column in code points; the first is 1
   */
  public record Place(int line, int column) {
    static Place of(String text, int offset) {
      int line = 1;
      int start = 0;
      for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', start)) {
        line++;
        start = i + 1;
      }
      return new Place(line, text.codePointCount(start, offset) + 1);
    }

    @Override
    public String toString() {
      return line + ":" + column;
    }
  }
}
