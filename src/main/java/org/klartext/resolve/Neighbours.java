package org.klartext.resolve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/**
 * Which names stand in a row: {@code "Alibaba, Byte und Baidu"}. What stands between two companies is a company.
 *
 * <p>When not: two places with anything but a comma, a slash or an "and" between them.
 */
final class Neighbours {
  private static final Pattern ROW = Pattern.compile("(?:,|/|&|;|\\s|und|oder|sowie|et|ou|die|der|das|den|le|la|les|l['’])+");
  private static final int WIDEST = 11;

  /** How often kinds surely stand next to a place in a row, by its start. */
  private final Map<Integer, Map<EntityType, Integer>> beside = new HashMap<>();

  private final Map<Integer, Set<Integer>> entities = new HashMap<>();

  Neighbours(String text, List<Occurrence> places, Knowledge knowledge) {
    for (int i = 1; i < places.size(); i++) {
      Occurrence left = places.get(i - 1);
      Occurrence right = places.get(i);
      int gap = right.start() - left.tail();
      boolean row = gap > 0 && gap <= WIDEST && ROW.matcher(text).region(left.tail(), right.start()).matches();
      if (row && !text.substring(left.tail(), right.start()).isBlank()) {
        note(left, right, knowledge);
        note(right, left, knowledge);
      }
    }
  }

  private void note(Occurrence of, Occurrence neighbour, Knowledge knowledge) {
    for (Alias alias : neighbour.readings()) {
      if (alias.how() == Mechanism.EXACT && alias.surface().risk() == Risk.NONE) {
        entities.computeIfAbsent(of.start(), key -> new HashSet<>()).add(alias.entity());
        beside
            .computeIfAbsent(of.start(), key -> new EnumMap<>(EntityType.class))
            .merge(knowledge.entity(alias.entity()).type(), 1, Integer::sum);
      }
    }
  }

  /** Whether {@code entity} itself surely stands next to {@code place} in a row: nobody lists a thing twice. */
  boolean isTwin(Occurrence place, int entity) {
    return entities.getOrDefault(place.start(), Set.of()).contains(entity);
  }

  /** Whether something of the kind {@code type} surely stands next to {@code place} in a row. */
  boolean isListed(Occurrence place, EntityType type) {
    return count(place, type) > 0;
  }

  /** Whether it stands between two of that kind. */
  boolean isBetween(Occurrence place, EntityType type) {
    return count(place, type) > 1;
  }

  private int count(Occurrence place, EntityType type) {
    return type == EntityType.COMMON ? 0 : beside.getOrDefault(place.start(), Map.of()).getOrDefault(type, 0);
  }
}
