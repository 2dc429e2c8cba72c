package org.klartext.discover;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Role;

/** Entries that would make a suspect known. */
final class Proposals {
  private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
  private static final int MOST_NEIGHBOURS = 4;

  private final Knowledge knowledge;

  Proposals(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** A new entity called by the surface; a person gives it its right name and its Chinese form. */
  Entity fresh(String surface, EntityType type, Findings found, List<Role> roles) {
    return new Entity(
        freeId(surface), type, surface,
        Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), roles,
        found.neighbours(MOST_NEIGHBOURS), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  /** A known entity with the surface as one garble more. */
  Entity more(Entity known, String surface, Mechanism how) {
    String pivot = known.chinese().isEmpty() ? "" : known.chinese().getLast();
    var garbles = new ArrayList<>(known.garbles());
    garbles.add(new Garble(surface, how, pivot, Optional.empty(), Optional.empty(), Optional.of(Risk.SOME)));
    return new Entity(
        known.id(), known.type(), known.name(), known.shortName(), known.labels(), known.adjectives(), known.people(),
        known.genders(), known.chinese(), known.wikidata(), known.gender(), known.aliases(), known.roles(),
        known.related(), known.cues(), known.risk(), garbles, known.changed(), known.untouched(), known.merged());
  }

  private String freeId(String surface) {
    String plain = Normalizer.normalize(Folding.fold(surface), Normalizer.Form.NFD);
    String id = NO_ID.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    String free = id.isEmpty() ? "x" : id;
    for (int number = 2; knowledge.number(free).isPresent(); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
