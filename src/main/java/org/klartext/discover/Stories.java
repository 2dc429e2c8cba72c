package org.klartext.discover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.SoundKey;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * Pairs articles that tell the same story in two languages: of about the same day, and with mostly the same entities. A
 * strange name of one that sounds like a strange name of the other, and is written otherwise, is one name.
 */
final class Stories {
  private static final int LEAST_SHARED = 3;
  private static final double LEAST_ALIKE = 0.4;
  private static final int MOST_DAYS = 3;

  /** Entities that stand in more articles tell no story. */
  private static final int MOST_COMMON = 50;

  private final List<Story> stories = new ArrayList<>();

  private record Story(
      String path, Language language, Optional<LocalDate> date, Set<String> entities, Set<String> strange) {}

  /**
   * Two names of one thing.
   *
   * @param surface in the first article
   * @param other in the other
   * @param otherPath where that stands
   */
  record Pair(String surface, String other, String otherPath) {}

  void add(CleanArticle article, List<String> strange) {
    if (strange.isEmpty()) {
      return;
    }
    Set<String> entities = new TreeSet<>();
    for (Mention mention : article.mentions()) {
      if (mention.status() != Status.UNSURE) {
        entities.add(mention.entity());
      }
    }
    stories.add(
        new Story(
            article.article().path(),
            article.article().language(),
            article.article().date(),
            entities,
            new TreeSet<>(strange)));
  }

  /** The pairs, in the order of the articles. */
  Set<Pair> pairs() {
    Map<String, List<Integer>> byEntity = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      for (String entity : stories.get(i).entities()) {
        byEntity.computeIfAbsent(entity, key -> new ArrayList<>()).add(i);
      }
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int i = 0; i < stories.size(); i++) {
      Set<Integer> others = new TreeSet<>();
      for (String entity : stories.get(i).entities()) {
        List<Integer> articles = byEntity.getOrDefault(entity, List.of());
        if (articles.size() <= MOST_COMMON) {
          others.addAll(articles);
        }
      }
      for (int other : others) {
        if (other > i && isSame(stories.get(i), stories.get(other))) {
          names(stories.get(i), stories.get(other), pairs);
        }
      }
    }
    return pairs;
  }

  private static boolean isSame(Story one, Story other) {
    if (one.language() == other.language()) {
      return false;
    }
    boolean apart =
        one.date().isPresent()
            && other.date().isPresent()
            && Math.abs(one.date().get().toEpochDay() - other.date().get().toEpochDay()) > MOST_DAYS;
    Set<String> shared = new HashSet<>(one.entities());
    shared.retainAll(other.entities());
    int all = one.entities().size() + other.entities().size() - shared.size();
    return !apart && shared.size() >= LEAST_SHARED && shared.size() >= LEAST_ALIKE * all;
  }

  private static void names(Story one, Story other, Set<Pair> pairs) {
    for (String name : one.strange()) {
      String key = SoundKey.ofLatin(name);
      for (String twin : other.strange()) {
        boolean same = Folding.fold(name).equals(Folding.fold(twin));
        if (!key.isEmpty() && !same && key.equals(SoundKey.ofLatin(twin))) {
          pairs.add(new Pair(name, twin, other.path()));
        }
      }
    }
  }
}
