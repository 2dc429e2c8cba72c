package org.klartext.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.article.Article;

/** What an article is about, as far as it is sure: the background against which each doubtful place is read. */
final class Scene {
  /** How much one sure garble tells. */
  private static final double SIGN = 0.2;

  private final Article article;
  private final Words words;
  private final Profile.Store profiles;
  private final Map<Integer, Set<String>> present = new HashMap<>();
  private final Set<Integer> named = new HashSet<>();
  private final Map<Integer, Integer> implied = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final Map<String, Integer> fields = new HashMap<>();
  private double translated;

  /**
   * @param translated how strongly the article looks translated from Chinese, in [0, 1]
   */
  Scene(Article article, Words words, Profile.Store profiles, double translated) {
    this.article = article;
    this.words = words;
    this.profiles = profiles;
    this.translated = translated;
  }

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
      implied.merge(other, 1, Integer::sum);
    }
    domains.merge(profile.domain(), 1, Integer::sum);
    fields.merge(profile.field(), 1, Integer::sum);
  }

  /** Notes a sure garble: one more sign of a translation from Chinese. */
  void addGarble() {
    translated = Math.min(1, translated + SIGN);
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

  /** Whether it is called by its full name somewhere. */
  boolean isNamed(int entity) {
    return named.contains(entity);
  }

  /** How many entities that surely stand in the article stand with {@code profile}'s. */
  int related(int entity, Profile profile) {
    int count = implied.getOrDefault(entity, 0);
    for (int other : profile.related()) {
      if (present.containsKey(other)) {
        count++;
      }
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

  Words words() {
    return words;
  }

  double translated() {
    return translated;
  }

  /** The year of the article, if it is known. */
  Optional<Integer> year() {
    return article.date().map(date -> date.getYear());
  }
}
