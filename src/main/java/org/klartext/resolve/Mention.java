package org.klartext.resolve;

import java.util.List;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/**
 * One occurrence of an entity in an article.
 *
 * @param entity the entity's id; for {@link Status#UNSURE} the likeliest candidate
 * @param name the entity's name in the article's language
 * @param type what kind of thing it is
 * @param surface what stands in the source
 * @param source where it stands there
 * @param clean where it stands in the clean text
 * @param written what stands in the clean text
 * @param mechanism how the surface came about; {@link Mechanism#EXACT} if it is right
 * @param pivot the Chinese form that explains it; empty if none is needed
 * @param status what was decided
 * @param confidence probability that {@code entity} is meant, in [0, 1]
 * @param evidence what spoke for and against, strongest first
 * @param candidates the other readings, likeliest first
 */
public record Mention(
    String entity,
    String name,
    EntityType type,
    String surface,
    SourceSpan source,
    CleanSpan clean,
    String written,
    Mechanism mechanism,
    String pivot,
    Status status,
    double confidence,
    List<Evidence> evidence,
    List<Candidate> candidates) {
  public Mention {
    evidence = List.copyOf(evidence);
    candidates = List.copyOf(candidates);
  }

  /** The same mention at other places. */
  public Mention at(SourceSpan newSource, CleanSpan newClean) {
    return new Mention(
        entity,
        name,
        type,
        surface,
        newSource,
        newClean,
        written,
        mechanism,
        pivot,
        status,
        confidence,
        evidence,
        candidates);
  }

  /** The same mention with another decision and what stands in the clean text by it. */
  public Mention as(Status newStatus, String newWritten) {
    return new Mention(
        entity,
        name,
        type,
        surface,
        source,
        clean,
        newWritten,
        mechanism,
        pivot,
        newStatus,
        confidence,
        evidence,
        candidates);
  }
}
