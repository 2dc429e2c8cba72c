package org.klartext.index;

import java.util.List;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * What is counted of a mention: one term of the field {@code mention}, so that the surfaces of an entity lie side by
 * side in the index and are counted without reading an article.
 */
public record MentionTerm(String entity, Status status, Mechanism mechanism, String surface) {
  private static final char SEPARATOR = '\u0001';

  /** What is counted of {@code mention}. */
  public static MentionTerm of(Mention mention) {
    return new MentionTerm(mention.entity(), mention.status(), mention.mechanism(), mention.surface());
  }

  /** The mention whose term this is. */
  public static MentionTerm parse(String term) {
    List<String> parts = List.of(term.split(String.valueOf(SEPARATOR), 4));
    return new MentionTerm(
        parts.get(0), Status.ofCode(parts.get(1)), Mechanism.ofCode(parts.get(2)), parts.get(3));
  }

  /** With how often it stands there. */
  public SurfaceCount counted(long count) {
    return new SurfaceCount(entity, surface, mechanism, status, count);
  }

  /** What all terms of an entity begin with. */
  public static String prefix(String entity) {
    return entity + SEPARATOR;
  }

  /** As it stands in the index. */
  public String term() {
    return prefix(entity) + status.code() + SEPARATOR + mechanism.code() + SEPARATOR + surface;
  }
}
