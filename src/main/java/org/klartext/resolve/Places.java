package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** The places of a text, to which phrases that were read back come where they say more than what is there. */
final class Places {
  private final Knowledge knowledge;
  private final Decision decision;
  private final List<Occurrence> places;
  private final List<Optional<Decision.Verdict>> verdicts;
  private final List<Occurrence> added = new ArrayList<>();

  /**
   * @param places in order
   * @param verdicts on each of them
   */
  Places(
      Knowledge knowledge, Decision decision, List<Occurrence> places, List<Optional<Decision.Verdict>> verdicts) {
    this.knowledge = knowledge;
    this.decision = decision;
    this.places = places;
    this.verdicts = verdicts;
  }

  /** Adds those of {@code more} that are worth telling and hide nothing surer; whether there are any. */
  boolean add(List<Occurrence> more, Scorer scorer, Scene scene) {
    for (Occurrence found : more) {
      if (added.stream().anyMatch(found::overlaps)) {
        continue;
      }
      Occurrence place = withNamesakes(found);
      Optional<Decision.Verdict> verdict = decision.of(place, scorer);
      boolean applied = verdict.isPresent() && verdict.get().status() == Status.APPLIED;
      boolean garbled = verdict.isPresent() && verdict.get().alias().how() != Mechanism.EXACT;
      if (garbled && !isHiding(place, applied)) {
        added.add(place);
        if (applied) {
          FirmReadings.learn(verdict.get().alias(), place, scene);
        }
      }
    }
    return !added.isEmpty();
  }

  /** An expected word with the right names that it is spelt like, if nothing else is known of it. */
  private Occurrence withNamesakes(Occurrence found) {
    for (Occurrence other : places) {
      boolean same = other.start() == found.start() && other.tail() == found.tail();
      boolean right = other.readings().stream().allMatch(one -> one.how() == Mechanism.EXACT);
      if (same && found.isExtended() && right && !shares(found, other)) {
        var both = new ArrayList<>(other.readings());
        both.addAll(found.readings());
        return Occurrence.expected(found.start(), found.end(), found.folded(), both, found.likeness());
      }
    }
    return found;
  }

  /** Whether a place would hide one that is surer, or any if it is in doubt itself. */
  private boolean isHiding(Occurrence place, boolean applied) {
    for (int i = 0; i < places.size(); i++) {
      Occurrence other = places.get(i);
      if (other.overlaps(place) && (!applied && isTold(i) || isSure(i, place))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTold(int index) {
    return Decision.isPlain(places.get(index)) || verdicts.get(index).isPresent();
  }

  private boolean isSure(int index, Occurrence place) {
    Occurrence other = places.get(index);
    boolean within = place.start() <= other.start() && other.tail() <= place.end();
    boolean same = within && other.tail() - other.start() == place.end() - place.start();
    if (same && place.readings().containsAll(other.readings())) {
      return false;
    }
    if (same || shares(place, other)) {
      return true;
    }
    if (Decision.isPlain(other)) {
      Alias alias = other.readings().getFirst();
      boolean isPart = within && knowledge.entity(alias.entity()).type() == EntityType.PLACE;
      return !isPart && alias.surface().risk() == Risk.NONE;
    }
    Optional<Decision.Verdict> verdict = verdicts.get(index);
    boolean garbled = verdict.isPresent() && verdict.get().alias().how() != Mechanism.EXACT;
    return garbled && verdict.get().status() == Status.APPLIED;
  }

  /** Whether two places may name the same: what was weighed already is not weighed again. */
  private static boolean shares(Occurrence place, Occurrence other) {
    return place.readings().stream()
        .anyMatch(one -> other.readings().stream().anyMatch(two -> two.entity() == one.entity()));
  }

  /** All places, in order. */
  List<Occurrence> all() {
    var all = new ArrayList<Occurrence>(added);
    for (Occurrence place : places) {
      if (added.stream().noneMatch(place::overlaps)) {
        all.add(place);
      }
    }
    all.sort(Comparator.comparingInt(Occurrence::start));
    return all;
  }
}
