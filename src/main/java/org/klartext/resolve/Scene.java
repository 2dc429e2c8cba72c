package org.klartext.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.article.Article;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Role;

/** What an article is about, as far as it is sure: the background against which each doubtful place is read. */
final class Scene {
  /** How much one garbled name tells. */
  private static final double SIGN = 0.25;

  /** From how strong signs on an article is read as a translation. */
  private static final double ANY_SIGN = 0.2;

  private final Article article;
  private final Profile.Store profiles;
  private final Map<Integer, Set<String>> present = new HashMap<>();
  private final Map<Integer, Set<String>> readings = new HashMap<>();
  private final Map<String, Set<Integer>> applied = new HashMap<>();
  private final Set<Integer> named = new HashSet<>();
  private final Map<Integer, Set<Integer>> implied = new HashMap<>();
  private final Map<Integer, List<Holder>> holders = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<String, Set<Integer>> signs = new HashMap<>();

  /** How many signs an entity has. */
  private final Map<Integer, Integer> signsOf = new HashMap<>();

  private final double translated;

  /**
   * @param translated how strongly the article looks translated from Chinese by other signs than names, in [0, 1]
   */
  Scene(Article article, Profile.Store profiles, double translated) {
    this.article = article;
    this.profiles = profiles;
    this.translated = translated;
  }

  /** Someone who surely stands in the article, and a role that is theirs. */
  record Holder(Profile profile, Role role) {}

  /**
   * Notes that an entity surely stands in the article.
   *
   * @param surface the folded form in which it does
   */
  void add(int entity, String surface, boolean byFullName) {
    if (byFullName) {
      named.add(entity);
    }
    boolean known = present.containsKey(entity);
    present.computeIfAbsent(entity, key -> new HashSet<>()).add(surface);
    if (known) {
      return;
    }
    Profile profile = profiles.of(entity);
    for (int other : profile.related()) {
      implied.computeIfAbsent(other, key -> new HashSet<>()).add(entity);
    }
    for (Profile.At at : profile.roles()) {
      holders.computeIfAbsent(at.other(), key -> new ArrayList<>()).add(new Holder(profile, at.role()));
    }
    domains.merge(profile.domain(), 1, Integer::sum);
    fields.merge(profile.field(), 1, Integer::sum);
  }

  /** Notes that a surface is one that only a translation from Chinese gives, whichever of its entities is meant. */
  void addSign(String surface, List<Alias> readings) {
    Set<Integer> entities = signs.computeIfAbsent(surface, key -> new HashSet<>());
    for (Alias reading : readings) {
      if (entities.add(reading.entity())) {
        signsOf.merge(reading.entity(), 1, Integer::sum);
      }
    }
  }

  /** How strongly the article looks translated from Chinese, in [0, 1], the signs of one entity and surface left out. */
  double translated(int entity, String surface) {
    Set<Integer> same = signs.get(surface);
    boolean isApart = same != null && !same.contains(entity);
    int others = signs.size() - signsOf.getOrDefault(entity, 0) - (isApart ? 1 : 0);
    return Math.min(1, translated + SIGN * others);
  }

  /** Whether the article has any sign of a translation from Chinese. */
  boolean looksTranslated() {
    return translated + SIGN * signs.size() >= ANY_SIGN;
  }

  /** The numbers of all that surely stand in the article, in order. */
  Set<Integer> present() {
    return new TreeSet<>(present.keySet());
  }

  boolean isPresent(int entity) {
    return present.containsKey(entity);
  }

  /** Whether it surely stands in the article in another form than {@code surface}. */
  boolean isPresentElse(int entity, String surface) {
    for (String other : present.getOrDefault(entity, Set.of())) {
      if (!other.equals(surface)) {
        return true;
      }
    }
    return false;
  }

  /** Those who surely stand in the article and have a role at an entity. */
  List<Holder> holders(int entity) {
    return holders.getOrDefault(entity, List.of());
  }

  /** Whether it is called by its full name somewhere. */
  boolean isNamed(int entity) {
    return named.contains(entity);
  }

  /** How many entities that surely stand in the article, not only as {@code surface}, stand with {@code profile}'s. */
  int related(int entity, Profile profile, String surface) {
    int count = 0;
    for (int other : implied.getOrDefault(entity, Set.of())) {
      count += isPresentElse(other, surface) ? 1 : 0;
    }
    for (int other : profile.related()) {
      count += isPresentElse(other, surface) ? 1 : 0;
    }
    return count;
  }

  /** How many others of the same domain surely stand in the article; those of its wider field count half. */
  double likeMinded(int entity, Profile profile) {
    int self = present.containsKey(entity) ? 1 : 0;
    int domain = domains.getOrDefault(profile.domain(), 0) - self;
    int field = fields.getOrDefault(profile.field(), 0) - self;
    return domain + (field - domain) / 2.0;
  }

  /** Notes that a surface that is no ordinary word may be a garble of an entity. */
  void addReading(int entity, String surface) {
    readings.computeIfAbsent(entity, key -> new HashSet<>()).add(surface);
  }

  /** How many surfaces beside one may be garbles of an entity: they bear each other out. */
  int chorus(int entity) {
    return Math.max(0, readings.getOrDefault(entity, Set.of()).size() - 1);
  }

  /** Notes that a surface at {@code start} was surely read as an entity. */
  void addApplied(int entity, String surface, int start) {
    applied.computeIfAbsent(surface + '\0' + entity, key -> new HashSet<>()).add(start);
  }

  /** Whether the same surface was surely read so elsewhere, and not here. */
  boolean isAgain(int entity, String surface, int start) {
    Set<Integer> places = applied.getOrDefault(surface + '\0' + entity, Set.of());
    return !places.isEmpty() && !places.contains(start);
  }

  /** The year of the article, if it is known. */
  Optional<Integer> year() {
    return article.date().map(date -> date.getYear());
  }
}
