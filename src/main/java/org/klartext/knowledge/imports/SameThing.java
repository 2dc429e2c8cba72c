package org.klartext.knowledge.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.klartext.knowledge.Entity;

/** Two rows that tell of one thing. */
public final class SameThing {
  private SameThing() {}

  /** What either says; where both say something of which there can be one, the first does. */
  public static Entity merged(Entity first, Entity more) {
    List<String> aliases = joined(first.aliases(), more.aliases());
    if (!more.name().equals(first.name())) {
      aliases = joined(aliases, List.of(more.name()));
    }
    return new Entity(
        first.id(),
        first.type(),
        first.name(),
        first.shortName().or(more::shortName),
        joined(first.labels(), more.labels()),
        joined(first.adjectives(), more.adjectives()),
        joined(first.people(), more.people()),
        joined(first.genders(), more.genders()),
        joined(first.chinese(), more.chinese()),
        first.wikidata().or(more::wikidata),
        first.gender().or(more::gender),
        aliases,
        joined(first.roles(), more.roles()),
        joined(first.related(), more.related()),
        joined(first.cues(), more.cues()),
        first.risk().or(more::risk),
        joined(first.garbles(), more.garbles()),
        joined(first.changed(), more.changed()),
        joined(first.untouched(), more.untouched()),
        joined(first.merged(), more.merged()));
  }

  private static <T> List<T> joined(List<T> first, List<T> more) {
    var all = new LinkedHashSet<>(first);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static <K, V> Map<K, V> joined(Map<K, V> first, Map<K, V> more) {
    Map<K, V> all = new HashMap<>(more);
    all.putAll(first);
    return all;
  }
}
