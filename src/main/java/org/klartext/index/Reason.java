package org.klartext.index;

import java.util.Optional;
import org.klartext.knowledge.Mechanism;

/**
 * Why an article was found: one of the things in it that the query asks for.
 *
 * @param kind what was matched
 * @param form as it stands in the article; for an entity, the surface
 * @param entity the entity's id
 * @param mechanism how the surface came about
 * @param layer where it stands: {@link Layer#ANY} for both
 * @param count how often
 */
public record Reason(
    Kind kind, String form, Optional<String> entity, Optional<Mechanism> mechanism, Layer layer, int count) {
  /** What was matched. */
  public enum Kind {
    /** A word, in whichever form. */
    WORD,
    /** A part of a compound; the form is the whole of it. */
    PART,
    /** A mention of an entity. */
    ENTITY,
    /** Words in a row, or near each other. */
    PASSAGE
  }
}
