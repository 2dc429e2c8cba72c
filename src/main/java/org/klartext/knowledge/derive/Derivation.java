package org.klartext.knowledge.derive;

import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Surface;

/** One way from an entity to surfaces. The same entity always gives the same surfaces in the same order. */
sealed interface Derivation
    permits RightForms, ListedGarbles, PinyinDerivation, LiteralDerivation, SpellingDerivation {
  void derive(Entity entity, Consumer<Surface> surfaces);
}
