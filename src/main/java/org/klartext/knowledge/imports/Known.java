package org.klartext.knowledge.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;

/** What is known below an import. */
final class Known {
  private final Knowledge below;
  private final Map<String, String> byWikidata = new HashMap<>();

  Known(Knowledge below) {
    this.below = below;
    for (int i = 0; i < below.size(); i++) {
      Entity entity = below.entity(i);
      entity.wikidata().ifPresent(item -> byWikidata.put(item, entity.id()));
    }
  }

  /** The id of the same thing: by its Wikidata id, or by a right name with the same Chinese form. */
  Optional<String> sameAs(Entity entity) {
    if (entity.wikidata().isPresent() && byWikidata.containsKey(entity.wikidata().get())) {
      return Optional.ofNullable(byWikidata.get(entity.wikidata().get()));
    }
    return Stream.concat(Stream.of(entity.name()), entity.labels().values().stream().sorted())
        .flatMap(name -> calledAs(name, entity).stream())
        .findFirst();
  }

  private Optional<String> calledAs(String name, Entity entity) {
    for (Alias alias : below.lookup(name)) {
      Entity other = below.entity(alias.entity());
      boolean called = alias.how() == Mechanism.EXACT;
      boolean bare = entity.chinese().isEmpty();
      if (called && (bare || entity.chinese().stream().anyMatch(other.chinese()::contains))) {
        return Optional.of(other.id());
      }
    }
    return Optional.empty();
  }

  boolean isId(String id) {
    return below.number(id).isPresent();
  }

  /** The id of what an import calls {@code id}: its own id below, or that of the entity with this Wikidata id. */
  Optional<String> idOf(String id) {
    return isId(id) ? Optional.of(id) : Optional.ofNullable(byWikidata.get(id.toUpperCase(Locale.ROOT)));
  }
}
