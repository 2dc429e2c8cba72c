package org.klartext.knowledge.lookup;

import java.util.List;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Surface;

/**
 * An entity that a name can mean.
 *
 * @param entity which
 * @param surface the form of it that is nearest to the name
 * @param score of the strongest feature, in [0, 1]
 * @param features what speaks for it, strongest first
 */
public record NameCandidate(Entity entity, Surface surface, double score, List<Feature> features) {
  public NameCandidate {
    features = List.copyOf(features);
  }
}
