package org.klartext.knowledge.compile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;

/**
 * What a layer is laid on: the knowledge below it, and how it goes with that.
 *
 * <p>A layer that somebody wrote stands on a par with what is below: where they share a Chinese form, each lends the other
 * its names. A layer imported from a table is shy, because nobody weighed its rows: it keeps to what is not known below, it
 * has no names that are ordinary words, and of garbles only those that no lexicon knows. So it adds names, and takes none
 * away from what was known before.
 */
public final class Ground {
  static final Ground NONE = new Ground(Optional.empty(), false);

  /** What a translator may take word by word; of titles and places there are too many for a guess. */
  private static final Set<EntityType> TRANSLATED =
      EnumSet.of(EntityType.COMPANY, EntityType.ORG, EntityType.MEDIA, EntityType.PRODUCT, EntityType.CLUB);

  private final Optional<Knowledge> below;
  private final boolean isImport;

  private Ground(Optional<Knowledge> below, boolean isImport) {
    this.below = below;
    this.isImport = isImport;
  }

  /** For a layer that somebody wrote. */
  public static Ground written(Knowledge below) {
    return new Ground(Optional.of(below), false);
  }

  /** For a layer imported from a table. */
  public static Ground imported(Knowledge below) {
    return new Ground(Optional.of(below), true);
  }

  boolean isLowest() {
    return below.isEmpty();
  }

  boolean isImport() {
    return isImport;
  }

  /** Entities below that share a Chinese form with one of a written layer and are not replaced by it. */
  List<Entity> guests(List<Entity> entities) {
    if (below.isEmpty() || isImport) {
      return List.of();
    }
    Knowledge known = below.get();
    Set<String> own = new HashSet<>();
    entities.forEach(entity -> own.add(entity.id()));
    Map<String, Entity> guests = new LinkedHashMap<>();
    for (Entity entity : entities) {
      for (String zh : entity.chinese()) {
        for (Alias alias : known.lookup(zh)) {
          Entity other = known.entity(alias.entity());
          if (other.chinese().contains(zh) && !own.contains(other.id())) {
            guests.putIfAbsent(other.id(), other);
          }
        }
      }
    }
    return List.copyOf(guests.values());
  }

  /**
   * The surfaces that a layer needs: of guests, those that are new; of an import, those that are firm and not known below.
   *
   * @param own how many of the entities are the layer's own; guests follow
   */
  List<List<Surface>> left(List<Entity> entities, int own, List<List<Surface>> surfaces) {
    if (below.isEmpty()) {
      return surfaces;
    }
    Knowledge known = below.get();
    var words = new PlainWords();
    var left = new ArrayList<List<Surface>>(surfaces.size());
    for (int i = 0; i < surfaces.size(); i++) {
      Entity entity = entities.get(i);
      if (i >= own) {
        left.add(surfaces.get(i).stream().filter(surface -> isNew(surface, entity, known)).toList());
      } else {
        left.add(isImport ? firm(surfaces.get(i), entity, known, words) : surfaces.get(i));
      }
    }
    return left;
  }

  private static boolean isNew(Surface surface, Entity guest, Knowledge known) {
    return surface.how() == Mechanism.HOMOGRAPH
        && known.lookup(surface.text()).stream().noneMatch(alias -> known.id(alias.entity()).equals(guest.id()));
  }

  private static List<Surface> firm(List<Surface> surfaces, Entity entity, Knowledge known, PlainWords words) {
    return surfaces.stream().filter(surface -> isFirm(surface, entity, known, words)).toList();
  }

  private static boolean isFirm(Surface surface, Entity entity, Knowledge known, PlainWords words) {
    boolean usual =
        switch (surface.how()) {
          case EXACT -> !words.areAll(surface.text()) && !words.areAll(Folding.fold(surface.text()));
          case LITERAL -> TRANSLATED.contains(entity.type());
          default -> entity.type() != EntityType.COMMON;
        };
    return usual && surface.risk() == Risk.NONE && known.lookup(surface.text()).isEmpty();
  }
}
