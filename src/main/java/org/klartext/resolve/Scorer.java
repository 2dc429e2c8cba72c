package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Role;

/** Gathers what speaks for and against one reading of one place. */
final class Scorer {
  private static final int NEAR = 120;
  private static final int MOST_RELATED = 3;
  private static final int MOST_CUES = 3;

  private final Weights weights;
  private final Frames frames;
  private final Profile.Store profiles;
  private final Scene scene;
  private final String text;

  Scorer(Weights weights, Frames frames, Profile.Store profiles, Scene scene, String text) {
    this.weights = weights;
    this.frames = frames;
    this.profiles = profiles;
    this.scene = scene;
    this.text = text;
  }

  /**
   * A reading with its evidence.
   *
   * @param score log-odds against the place meaning nothing known
   */
  record Scored(Alias alias, double score, List<Evidence> evidence) {}

  Scored score(Occurrence place, Alias alias) {
    var evidence = new ArrayList<Evidence>();
    Profile profile = profiles.of(alias.entity());
    prior(place, alias, profile.entity(), evidence);
    around(place, alias, profile, evidence);
    if (alias.how() != Mechanism.EXACT) {
      against(place, alias, evidence);
      add(evidence, "translated", "the text looks translated from Chinese", scene.translated());
    }
    double score = evidence.stream().mapToDouble(Evidence::weight).sum();
    return new Scored(alias, score, evidence);
  }

  private void prior(Occurrence place, Alias alias, Entity entity, List<Evidence> evidence) {
    String mechanism = alias.how().code() + "." + alias.surface().risk().code();
    add(evidence, mechanism, alias.surface().text(), 1);
    boolean person = entity.type() == EntityType.PERSON;
    if (alias.how() == Mechanism.EXACT && person) {
      boolean full = alias.surface().text().indexOf(' ') > 0;
      add(evidence, full ? "fullname" : "exact.short", alias.surface().text(), 1);
    }
    if (place.isExtended() && alias.how() != Mechanism.RESPELLING) {
      add(evidence, "distance", "one letter away", 1);
    }
  }

  private void around(Occurrence place, Alias alias, Profile profile, List<Evidence> evidence) {
    int entity = alias.entity();
    boolean same =
        alias.how() == Mechanism.EXACT && alias.surface().isShort()
            ? scene.isNamed(entity)
            : alias.how() != Mechanism.EXACT && scene.isPresent(entity);
    if (same) {
      add(evidence, "same", profile.entity().name(), 1);
    }
    role(place, profile, evidence);
    int related = Math.min(MOST_RELATED, scene.related(entity, profile));
    if (related > 0) {
      add(evidence, "related", related + " that stand with it", related);
    }
    cues(place, profile, evidence);
    int domain = scene.inDomain(entity, profile);
    if (domain > 1) {
      add(evidence, "domain", profile.domain(), Math.min(2, domain / 2.0));
    }
    if (profile.entity().type() != EntityType.PERSON) {
      kind(place, profile, evidence);
    }
  }

  /** A role frame: the word for the role nearby, and where it is held somewhere in the article. */
  private void role(Occurrence place, Profile profile, List<Evidence> evidence) {
    List<String> near = scene.words().near(place.start(), place.tail(), NEAR);
    Optional<Profile.At> held = Optional.empty();
    for (Profile.At at : profile.roles()) {
      if (!scene.isPresent(at.other())) {
        continue;
      }
      if (isOver(at.role())) {
        add(evidence, "role-over", describe(at), 1);
        continue;
      }
      Set<String> words = frames.role(at.role().as());
      if (near.stream().anyMatch(word -> isForm(word, words))) {
        add(evidence, "role", describe(at), 1);
        return;
      }
      held = held.isEmpty() ? Optional.of(at) : held;
    }
    held.ifPresent(at -> add(evidence, "organisation", describe(at), 1));
  }

  private String describe(Profile.At at) {
    return at.role().as() + " at " + profiles.of(at.other()).entity().name();
  }

  private boolean isOver(Role role) {
    if (role.to().isEmpty() || scene.year().isEmpty()) {
      return false;
    }
    return Integer.parseInt(role.to().substring(0, 4)) + 1 < scene.year().get();
  }

  private void cues(Occurrence place, Profile profile, List<Evidence> evidence) {
    int near = 0;
    for (String word : scene.words().sentence(place.start(), place.tail())) {
      if (near < 2 && profile.cues().stream().anyMatch(word::startsWith)) {
        add(evidence, "cue-near", word, 1);
        near++;
      }
    }
    int far = 0;
    for (String cue : profile.cues()) {
      if (far < MOST_CUES && scene.words().anyStartsWith(cue)) {
        far++;
      }
    }
    if (far > 0) {
      add(evidence, "cue", far + " of its words", far);
    }
  }

  private void kind(Occurrence place, Profile profile, List<Evidence> evidence) {
    Set<String> words = frames.kind(profile.entity().type());
    if (words.isEmpty()) {
      return;
    }
    for (String word : scene.words().near(place.start(), place.tail(), NEAR / 2)) {
      if (words.contains(word)) {
        add(evidence, "kind", word, 1);
        return;
      }
    }
  }

  private void against(Occurrence place, Alias alias, List<Evidence> evidence) {
    boolean counted = Character.isDigit(text.charAt(place.start()));
    if (counted && alias.how() == Mechanism.MISREADING) {
      for (String word : scene.words().near(place.start(), place.tail(), NEAR / 4)) {
        if (frames.price().contains(word)) {
          add(evidence, "price", word, 1);
          return;
        }
      }
    }
  }

  /** Whether {@code word} is one of {@code words}, inflected or as the end of a compound. */
  private static boolean isForm(String word, Set<String> words) {
    for (int cut = 0; cut <= 3 && word.length() - cut > 2; cut++) {
      String stem = word.substring(0, word.length() - cut);
      if (words.contains(stem)) {
        return true;
      }
    }
    for (String role : words) {
      if (role.length() > 3 && word.length() > role.length() && word.endsWith(role)) {
        return true;
      }
    }
    return false;
  }

  void add(List<Evidence> evidence, String feature, String value, double amount) {
    double weight = Math.round(weights.of(feature) * amount * 100) / 100.0;
    if (weight != 0) {
      evidence.add(new Evidence(feature, value, weight));
    }
  }

}
