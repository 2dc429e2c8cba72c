package org.klartext.knowledge.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.imports.SameThing;

/**
 * Entities as a person put them right: two that are one are merged, a name that belongs to another is split off.
 *
 * <pre>{@code
 * EntityEdit.merge(altman, samHGAltman);       // one entity; the id of the other leads to it
 * EntityEdit.split(altman, ultraman, "奥特曼");  // two entities; the name is the other's from now on
 * }</pre>
 */
public final class EntityEdit {
  private EntityEdit() {}

  /**
   * {@code kept} with all that is known of {@code other}: its names become aliases, its Chinese forms, roles, garbles and cues
   * go over, its id leads to the entity from now on. Where both say something that can be said once, {@code kept} is right.
   *
   * @throws KnowledgeException if one is a term or a person and the other is not, or both are one already
   */
  public static Entity merge(Entity kept, Entity other) {
    if (kept.id().equals(other.id())) {
      throw new KnowledgeException(kept.id() + " cannot be merged with itself");
    }
    if (differ(kept, other, EntityType.TERM) || differ(kept, other, EntityType.PERSON)) {
      throw new KnowledgeException(
          "a " + kept.type().code() + " and a " + other.type().code() + " cannot be one: " + kept.id() + ", " + other.id());
    }
    Set<String> known = new LinkedHashSet<>();
    names(kept).forEach(name -> known.add(Folding.fold(name)));
    List<String> gained = names(other).filter(name -> known.add(Folding.fold(name))).toList();
    List<String> ids = List.of(kept.id(), other.id());
    Entity both = SameThing.merged(kept, other);
    return new Entity(
        both.id(), both.type(), both.name(), both.shortName(), both.labels(), both.adjectives(), both.people(),
        both.genders(), both.chinese(), both.wikidata(), both.gender(), union(kept.aliases(), gained),
        both.roles().stream().filter(role -> !ids.contains(role.at())).toList(),
        without(both.related(), ids), both.cues(), both.risk(), both.garbles(), both.changed(), both.untouched(),
        union(kept.merged(), union(List.of(other.id()), other.merged())));
  }

  /**
   * Both entities, after {@code surface} went from the first to the second: a Chinese form, an alias, a short name or a listed
   * garble.
   *
   * @throws KnowledgeException if that is not listed of the first, or is what it is called
   */
  public static List<Entity> split(Entity from, Entity into, String surface) {
    if (from.id().equals(into.id())) {
      throw new KnowledgeException("nothing can be split off " + from.id() + " into itself");
    }
    if (from.name().equals(surface) || from.labels().containsValue(surface)) {
      throw new KnowledgeException("“" + surface + "” is what " + from.id() + " is called; merge it into another instead");
    }
    List<Garble> garbles = from.garbles().stream().filter(garble -> garble.surface().equals(surface)).toList();
    boolean isChinese = from.chinese().contains(surface);
    boolean isShort = from.shortName().filter(surface::equals).isPresent();
    boolean isListed = isChinese || isShort || from.aliases().contains(surface) || !garbles.isEmpty();
    if (!isListed) {
      throw new KnowledgeException(
          "“" + surface + "” is not listed of " + from.id() + "; if it is derived from a Chinese form, split that off");
    }
    Entity left =
        with(
            from,
            isShort ? Optional.empty() : from.shortName(),
            without(from.chinese(), surface),
            without(from.aliases(), surface),
            from.garbles().stream().filter(garble -> !garble.surface().equals(surface)).toList(),
            without(from.merged(), into.id()));
    boolean isNewName = !isChinese && garbles.isEmpty() && names(into).noneMatch(surface::equals);
    List<Garble> gained = isChinese ? ofPivot(from, surface) : garbles;
    Entity right =
        with(
            into,
            into.shortName(),
            isChinese ? union(into.chinese(), List.of(surface)) : into.chinese(),
            isNewName ? union(into.aliases(), List.of(surface)) : into.aliases(),
            union(into.garbles(), gained),
            into.merged());
    List<Garble> kept = left.garbles().stream().filter(garble -> !gained.contains(garble)).toList();
    return List.of(with(left, left.shortName(), left.chinese(), left.aliases(), kept, left.merged()), right);
  }

  private static boolean differ(Entity one, Entity other, EntityType type) {
    return (one.type() == type) != (other.type() == type);
  }

  /** Garbles go where the Chinese form goes that explains them; a homograph would name the rival itself. */
  private static List<Garble> ofPivot(Entity from, String zh) {
    return from.garbles().stream()
        .filter(garble -> garble.pivot().equals(zh) && garble.how() != Mechanism.HOMOGRAPH)
        .toList();
  }

  /** An entity that nothing is known of but its name. */
  public static Entity named(String id, EntityType type, String name) {
    return new Entity(
        id, type, name, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(),
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(),
        List.of());
  }

  private static Entity with(
      Entity e,
      Optional<String> shortName,
      List<String> chinese,
      List<String> aliases,
      List<Garble> garbles,
      List<String> merged) {
    return new Entity(
        e.id(), e.type(), e.name(), shortName, e.labels(), e.adjectives(), e.people(), e.genders(), chinese, e.wikidata(),
        e.gender(), aliases, e.roles(), e.related(), e.cues(), e.risk(), garbles, e.changed(), e.untouched(), merged);
  }

  private static Stream<String> names(Entity entity) {
    return Stream.of(
            Stream.of(entity.name()),
            entity.shortName().stream(),
            entity.labels().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue),
            entity.aliases().stream())
        .flatMap(all -> all);
  }

  private static List<String> without(List<String> all, String one) {
    return without(all, List.of(one));
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(value -> !some.contains(value)).toList();
  }

  private static <T> List<T> union(Collection<T> first, Collection<T> second) {
    var all = new LinkedHashSet<T>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }
}
