package org.klartext.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.article.Article;

/** What an article is about, as far as it is sure: the background against which each doubtful place is read. */
final class Scene {
  private final Article article;
  private final Words words;
  private final Profile.Store profiles;
  private final Set<Integer> present = new HashSet<>();
  private final Set<Integer> named = new HashSet<>();
  private final Map<Integer, Integer> implied = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final double translated;

  /**
   * @param translated how strongly the article looks translated from Chinese, in [0, 1]
   */
  Scene(Article article, Words words, Profile.Store profiles, double translated) {
    this.article = article;
    this.words = words;
    this.profiles = profiles;
    this.translated = translated;
  }

  /** Notes that an entity surely stands in the article. */
  void add(int entity, boolean byFullName) {
    if (byFullName) {
      named.add(entity);
    }
    if (!present.add(entity)) {
      return;
    }
    Profile profile = profiles.of(entity);
    for (int other : profile.related()) {
      implied.merge(other, 1, Integer::sum);
    }
    domains.merge(profile.domain(), 1, Integer::sum);
  }

  boolean isPresent(int entity) {
    return present.contains(entity);
  }

  /** Whether it is called by its full name somewhere. */
  boolean isNamed(int entity) {
    return named.contains(entity);
  }

  /** How many entities that surely stand in the article stand with {@code profile}'s. */
  int related(int entity, Profile profile) {
    int count = implied.getOrDefault(entity, 0);
    for (int other : profile.related()) {
      if (present.contains(other)) {
        count++;
      }
    }
    return count;
  }

  /** How many others of the same field surely stand in the article. */
  int inDomain(int entity, Profile profile) {
    int count = domains.getOrDefault(profile.domain(), 0);
    return present.contains(entity) ? count - 1 : count;
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
