package org.klartext.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.EntityAnswer.NamedRole;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.knowledge.lookup.NameLookup;

/** Finds entities by any of their names: right, garbled, Chinese, read aloud, or by their id. */
final class EntityLookup {
  private static final int MOST_SIMILAR = 5;

  private final Knowledge knowledge;
  private final NameLookup names;

  EntityLookup(Knowledge knowledge, NameLookup names) {
    this.knowledge = knowledge;
    this.names = names;
  }

  EntityAnswer answer(String asked) {
    Map<Entity, List<Surface>> found = new LinkedHashMap<>();
    for (Alias alias : knowledge.lookup(asked)) {
      found.computeIfAbsent(knowledge.entity(alias.entity()), entity -> new ArrayList<>()).add(alias.surface());
    }
    knowledge.entity(asked).ifPresent(entity -> found.putIfAbsent(entity, List.of()));
    List<Map.Entry<Entity, List<Surface>>> rightFirst =
        found.entrySet().stream().sorted(Comparator.comparing(entry -> !isRight(entry.getValue()))).toList();
    var readings = new ArrayList<Reading>();
    for (Map.Entry<Entity, List<Surface>> entry : rightFirst) {
      readings.add(reading(entry.getKey(), entry.getValue(), found));
    }
    return new EntityAnswer(asked, readings, readings.isEmpty() ? similar(asked) : List.of());
  }

  /** Ranked candidates, each with a sentence on how its form comes about. */
  List<RankedEntity> candidates(String asked, int most) {
    return names.candidates(asked, most).stream()
        .map(
            candidate ->
                new RankedEntity(candidate, Origins.sentence(candidate.surface(), candidate.entity(), List.of())))
        .toList();
  }

  private Reading reading(Entity entity, List<Surface> surfaces, Map<Entity, List<Surface>> all) {
    List<String> others = new ArrayList<>();
    all.forEach(
        (other, forms) -> {
          if (!other.equals(entity) && isRight(forms)) {
            others.add(other.name());
          }
        });
    var origins = new LinkedHashSet<String>();
    surfaces.forEach(surface -> origins.add(Origins.sentence(surface, entity, others)));
    return new Reading(
        entity,
        surfaces,
        List.copyOf(origins),
        entity.roles().stream().map(role -> new NamedRole(role, name(role.at()))).toList(),
        entity.related().stream().map(id -> new Named(id, name(id))).toList());
  }

  private static boolean isRight(List<Surface> surfaces) {
    return surfaces.isEmpty() || surfaces.stream().anyMatch(surface -> surface.how() == Mechanism.EXACT);
  }

  private String name(String id) {
    return knowledge.entity(id).map(Entity::name).orElse(id);
  }

  private List<String> similar(String asked) {
    return knowledge.gazetteer().near(asked).stream()
        .flatMap(group -> knowledge.aliases(group).stream())
        .map(alias -> alias.surface().text())
        .distinct()
        .sorted()
        .limit(MOST_SIMILAR)
        .toList();
  }
}
