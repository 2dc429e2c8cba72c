package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Role;

/**
 * What speaks for an entity, ready for counting.
 *
 * @param related numbers of the entities it stands with, those it has a role at among them
 * @param roles its roles at known entities
 * @param cues folded words
 * @param domain what it belongs to, such as {@code chips}; a term belongs to nothing
 * @param field the wider field of that, such as {@code technology}
 * @param popularity how many entities name it as a neighbour
 * @param isImported whether it comes from a table that nobody weighed
 */
record Profile(
    Entity entity,
    Set<Integer> related,
    List<At> roles,
    Set<String> cues,
    String domain,
    String field,
    int popularity,
    boolean isImported) {

  /**
   * A role with the other's number.
   *
   * @param other where the role is held
   */
  record At(int other, Role role) {}

  /** Profiles made when they are first asked for. Safe for use by many threads. */
  static final class Store {
    private final Knowledge knowledge;
    private final Map<String, String> fields;
    private final ConcurrentMap<Integer, Profile> profiles = new ConcurrentHashMap<>();

    /**
     * @param fields the wider field of each domain
     */
    Store(Knowledge knowledge, Map<String, String> fields) {
      this.knowledge = knowledge;
      this.fields = fields;
    }

    Profile of(int number) {
      Profile known = profiles.get(number);
      return known == null ? profiles.computeIfAbsent(number, this::make) : known;
    }

    private Profile make(int number) {
      Entity entity = knowledge.entity(number);
      Set<Integer> related = new HashSet<>();
      var roles = new ArrayList<At>();
      for (Role role : entity.roles()) {
        knowledge
            .number(role.at())
            .ifPresent(
                other -> {
                  roles.add(new At(other, role));
                  related.add(other);
                });
      }
      entity.related().forEach(id -> knowledge.number(id).ifPresent(related::add));
      Set<String> cues = new HashSet<>();
      for (String cue : entity.cues()) {
        cues.addAll(Arrays.asList(Folding.fold(cue).split(" ")));
      }
      cues.removeIf(cue -> cue.length() < 2);
      String domain = entity.type() == EntityType.TERM ? entity.id() : knowledge.domain(number);
      return new Profile(
          entity,
          Set.copyOf(related),
          List.copyOf(roles),
          Set.copyOf(cues),
          domain,
          fields.getOrDefault(domain, domain),
          knowledge.popularity(number),
          knowledge.isImported(number));
    }
  }
}
