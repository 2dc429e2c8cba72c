package org.klartext.knowledge;

import java.util.Optional;
import org.klartext.language.Language;

/**
 * One reading of a surface: a surface of one entity, as the gazetteer gives it.
 *
 * @param entity the entity's number in its {@link Knowledge}
 * @param surface the form with its capitals and diacritics
 */
public record Alias(int entity, Surface surface) {

  public Mechanism how() {
    return surface.how();
  }

  /** Whether the alias occurs in texts of {@code language}. */
  public boolean isFor(Language language) {
    Optional<Language> only = surface.language();
    return only.isEmpty() || only.get() == language;
  }
}
