package org.klartext.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.klartext.index.query.Names;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;

/**
 * What a word of a query names. Who looks for Gelsinger does not look for Kissinger, though Chinese calls both alike: of
 * a right name's namesakes those count that stood under it somewhere in the index.
 */
final class QueryNames implements Names {
  private final Knowledge knowledge;
  private final SeenSurfaces seen;

  QueryNames(Knowledge knowledge, SeenSurfaces seen) {
    this.knowledge = knowledge;
    this.seen = seen;
  }

  @Override
  public List<String> entities(String surface) {
    List<Alias> aliases = knowledge.lookup(surface);
    boolean real = aliases.stream().anyMatch(this::isRightNameOfSomethingReal);
    return aliases.stream()
        .filter(alias -> !real || alias.how() != Mechanism.HOMOGRAPH || stoodUnder(surface, alias))
        .map(alias -> knowledge.id(alias.entity()))
        .distinct()
        .toList();
  }

  @Override
  public List<String> ids(String entity) {
    Set<String> ids = new LinkedHashSet<>(List.of(entity));
    knowledge
        .entity(entity)
        .ifPresent(
            known -> {
              ids.add(known.id());
              ids.addAll(known.merged());
            });
    return List.copyOf(ids);
  }

  private boolean stoodUnder(String surface, Alias alias) {
    String folded = Folding.fold(surface);
    try {
      return seen.of(knowledge.id(alias.entity())).stream()
          .anyMatch(count -> count.mechanism() != Mechanism.EXACT && Folding.fold(count.surface()).startsWith(folded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isRightNameOfSomethingReal(Alias alias) {
    EntityType type = knowledge.entity(alias.entity()).type();
    boolean right = alias.how() == Mechanism.EXACT && alias.surface().pivot().isEmpty();
    return right && type != EntityType.FICTIONAL && type != EntityType.COMMON;
  }
}
