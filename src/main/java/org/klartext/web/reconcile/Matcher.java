package org.klartext.web.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.app.RankedEntity;
import org.klartext.index.SurfaceCount;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.lookup.Feature;
import org.klartext.resolve.Status;
import org.klartext.web.site.Site;

/**
 * Finds candidates for names. Half of a candidate's score is how its name fits, the other half how often the name meant it
 * where it stands in the index; where it stands nowhere, the name alone counts.
 *
 * <p>A match is claimed only where no other candidate comes near: {@code Kissinger} alone may be the statesman or, by way
 * of 基辛格, Pat Gelsinger, and a person has to say.
 */
final class Matcher {
  private static final int AMONG = 60;
  private static final double FULL = 100;
  private static final double SURE = 78;
  private static final double RIVAL = 70;

  private final Site site;

  Matcher(Site site) {
    this.site = site;
  }

  /**
   * A candidate.
   *
   * @param ranked the entity, and how its name fits
   * @param score in [0, 100]
   * @param isMatch whether it is taken for certain
   * @param features what speaks for it, each in [0, 1]
   */
  record Candidate(RankedEntity ranked, double score, boolean isMatch, List<Feature> features) {
    Entity entity() {
      return ranked.candidate().entity();
    }
  }

  /** The best for a name, best first. */
  List<Candidate> of(NameQuery query) throws IOException {
    List<RankedEntity> found = new ArrayList<>(site.workbench().candidates(query.name(), AMONG));
    if (!query.isPreference()) {
      found.removeIf(ranked -> !isOfType(ranked, query));
    }
    List<Long> counts = new ArrayList<>();
    for (RankedEntity ranked : found) {
      counts.add(meant(query.name(), ranked.candidate().entity()));
    }
    long all = counts.stream().mapToLong(Long::longValue).sum();
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < found.size(); i++) {
      candidates.add(
          candidate(found.get(i), query, all == 0 ? Optional.empty() : Optional.of((double) counts.get(i) / all)));
    }
    candidates.sort(
        Comparator.comparing((Candidate one) -> !isOfType(one.ranked(), query))
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed()));
    return judged(candidates.subList(0, Math.min(query.limit(), candidates.size())), candidates);
  }

  private static boolean isOfType(RankedEntity ranked, NameQuery query) {
    return query.types().isEmpty() || query.types().contains(ranked.candidate().entity().type().code());
  }

  /** How often the name meant the entity in the index. */
  private long meant(String name, Entity entity) throws IOException {
    String folded = Folding.fold(name);
    return site.index().open().mentions(entity.id(), 0).surfaces().stream()
        .filter(count -> count.status() != Status.UNSURE && Folding.fold(count.surface()).equals(folded))
        .mapToLong(SurfaceCount::count)
        .sum();
  }

  private Candidate candidate(RankedEntity ranked, NameQuery query, Optional<Double> meant) throws IOException {
    List<Feature> features = new ArrayList<>(ranked.candidate().features());
    double score = ranked.candidate().score();
    if (meant.isPresent()) {
      features.add(new Feature("in-index", meant.get(), query.name(), ranked.candidate().entity().name()));
      score = (score + meant.get()) / 2;
    }
    int told = 0;
    int right = 0;
    for (Map.Entry<String, List<String>> said : query.properties().entrySet()) {
      Optional<Property> property = Property.ofId(said.getKey());
      if (property.isPresent()) {
        told++;
        boolean holds = holds(property.get(), said.getValue(), ranked.candidate().entity());
        right += holds ? 1 : 0;
        features.add(new Feature("property-" + said.getKey(), holds ? 1 : 0, query.name(), said.getKey()));
      }
    }
    double whole = told == 0 ? score : (score + (double) right / told) / 2;
    return new Candidate(ranked, Math.round(whole * FULL * 10) / 10.0, false, features);
  }

  private boolean holds(Property property, List<String> said, Entity entity) throws IOException {
    return property.of(entity, site).stream().anyMatch(value -> said.stream().anyMatch(value::is));
  }

  private static List<Candidate> judged(List<Candidate> shown, List<Candidate> all) {
    var judged = new ArrayList<>(shown);
    boolean alone = all.size() < 2 || all.get(1).score() < RIVAL;
    if (!judged.isEmpty() && judged.getFirst().score() >= SURE && alone) {
      Candidate best = judged.getFirst();
      judged.set(0, new Candidate(best.ranked(), best.score(), true, best.features()));
    }
    return judged;
  }
}
