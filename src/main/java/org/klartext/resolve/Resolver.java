package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.klartext.article.Article;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.resolve.Scorer.Scored;

/**
 * Decides what each place in a text means. Safe for use by many threads.
 *
 * <p>The readings of a place, and the reading that it names nothing known, share a probability: a log-linear model over
 * named features. What is sure in a first round is evidence in the second.
 */
public final class Resolver {
  private final Knowledge knowledge;
  private final Profile.Store profiles;
  private final Weights weights;
  private final Map<Language, Frames> frames;
  private final Map<Language, StrangeWords> strange = new ConcurrentHashMap<>();

  private Resolver(Knowledge knowledge, Weights weights, Map<Language, Frames> frames) {
    this.knowledge = knowledge;
    this.profiles = new Profile.Store(knowledge, Frames.fields());
    this.weights = weights;
    this.frames = frames;
  }

  /** A resolver with the weights that come with the program. */
  public static Resolver of(Knowledge knowledge) {
    return new Resolver(knowledge, Weights.builtIn(), Frames.builtIn());
  }

  /**
   * What the places of a text mean, in order.
   *
   * @param text what earlier stages made of the article
   * @param repairs how many repairs earlier stages made; many are a sign of machine translation
   */
  public List<Resolution> resolve(String text, Article article, int repairs) {
    var reading = new Reading(text, article, repairs);
    Scorer scorer = reading.scorer(weights);
    var decided = new ArrayList<Resolution>();
    for (Occurrence place : reading.places) {
      decide(place, scorer).ifPresent(decided::add);
    }
    return decided;
  }

  /**
   * What is observed of the places of a text, for learning weights; parameters as for {@link #resolve}.
   */
  public List<Observation> observe(String text, Article article, int repairs) {
    var reading = new Reading(text, article, repairs);
    Scorer counting = reading.scorer(weights.counting());
    var observed = new ArrayList<Observation>();
    for (Occurrence place : reading.places) {
      var readings = new ArrayList<Observation.Reading>();
      for (Alias alias : place.readings()) {
        Map<String, Double> features = new TreeMap<>();
        for (Evidence evidence : counting.score(place, alias).evidence()) {
          features.merge(evidence.feature(), evidence.weight(), Double::sum);
        }
        readings.add(new Observation.Reading(alias.entity(), alias.how() != Mechanism.EXACT, features));
      }
      observed.add(new Observation(place.start(), place.end(), readings));
    }
    return observed;
  }

  /** A text with its places and its scene after the first round. */
  private final class Reading {
    final List<Occurrence> places;
    private final Scene scene;
    private final String text;
    private final LanguagePack pack;
    private final Frames frame;
    private final Neighbours neighbours;

    Reading(String text, Article article, int repairs) {
      this.text = text;
      this.pack = LanguagePack.of(article.language());
      this.frame = Objects.requireNonNull(frames.get(article.language()));
      this.places = new Finder(knowledge, pack, strange(pack), text).find();
      this.neighbours = new Neighbours(text, places, knowledge);
      var words = new Words(text);
      this.scene = new Scene(article, words, profiles, Translated.of(text, words, repairs));
      places.forEach(place -> sure(place, text, scene));
      Scorer scorer = scorer(weights);
      for (Occurrence place : places) {
        Optional<Resolution> decision = isPlain(place) ? Optional.empty() : decide(place, scorer);
        decision
            .filter(first -> first.status() == Status.APPLIED)
            .ifPresent(first -> learn(first, text, scene));
      }
    }

    Scorer scorer(Weights with) {
      return new Scorer(with, frame, profiles, scene, text, pack, neighbours);
    }
  }

  private StrangeWords strange(LanguagePack pack) {
    return strange.computeIfAbsent(pack.language(), language -> new StrangeWords(knowledge, pack));
  }

  /** Notes what needs no weighing: one right reading that is no ordinary word, or one plain pinyin reading. */
  void sure(Occurrence place, String text, Scene scene) {
    String surface = Folding.fold(place.surface(text));
    for (Alias alias : place.readings()) {
      boolean garble = alias.how() != Mechanism.EXACT && alias.surface().risk() != Risk.HIGH;
      if (garble && !place.isExtended()) {
        scene.addReading(alias.entity(), surface);
      }
    }
    if (Translated.isTelling(place)) {
      scene.addSign(surface, place.readings().stream().map(Alias::entity).collect(Collectors.toSet()));
    }
    List<Alias> right = place.readings().stream().filter(alias -> alias.how() == Mechanism.EXACT).toList();
    if (right.size() == 1 && !place.isExtended()) {
      Alias alias = right.getFirst();
      EntityType type = knowledge.entity(alias.entity()).type();
      boolean ordinary = type == EntityType.COMMON || type == EntityType.TERM;
      boolean rivalled = place.readings().stream().anyMatch(other -> isRival(other, alias));
      boolean full = alias.surface().text().indexOf(' ') > 0 && type == EntityType.PERSON;
      boolean firm = alias.surface().risk() == Risk.NONE && (full || !rivalled && !alias.surface().isShort());
      if (firm && !ordinary) {
        scene.add(alias.entity(), surface, full);
      }
    } else if (right.isEmpty() && place.readings().size() == 1 && !place.isExtended()) {
      Alias alias = place.readings().getFirst();
      boolean firm = alias.surface().risk() == Risk.NONE && alias.surface().text().length() > 6;
      if (firm && (alias.how() == Mechanism.PINYIN || alias.how() == Mechanism.LITERAL)) {
        scene.add(alias.entity(), surface, false);
      }
    }
  }

  /** Whether a reading rivals a right one: garbles of countries that share one sign and of the less known do not. */
  private boolean isRival(Alias garble, Alias right) {
    boolean homograph = garble.how() == Mechanism.HOMOGRAPH;
    boolean oneSign = homograph && Scorer.isOneSign(garble.surface().pivot());
    boolean lesser = homograph && profiles.of(garble.entity()).popularity() < profiles.of(right.entity()).popularity();
    return garble.how() != Mechanism.EXACT && !oneSign && !lesser;
  }

  private static void learn(Resolution first, String text, Scene scene) {
    String surface = Folding.fold(text.substring(first.start(), first.end()));
    scene.add(first.alias().entity(), surface, false);
    scene.addApplied(first.alias().entity(), surface, first.start());
    scene.addSign(surface, Set.of(first.alias().entity()));
  }

  private Optional<Resolution> decide(Occurrence place, Scorer scorer) {
    if (isPlain(place)) {
      return Optional.of(plain(place));
    }
    var scored = new ArrayList<Scored>();
    for (Alias alias : place.readings()) {
      scored.add(scorer.score(place, alias));
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    Set<Integer> seen = new HashSet<>();
    scored.removeIf(one -> !seen.add(one.alias().entity()));
    double most = Math.max(0, scored.getFirst().score());
    double total = Math.exp(-most);
    for (Scored one : scored) {
      total += Math.exp(one.score() - most);
    }
    var probabilities = new ArrayList<Candidate>();
    for (Scored one : scored) {
      double probability = Math.exp(one.score() - most) / total;
      probabilities.add(new Candidate(knowledge.id(one.alias().entity()), rounded(probability)));
    }
    return status(scored.getFirst().alias(), probabilities.getFirst().score())
        .map(status -> resolution(place, scored.getFirst(), status, probabilities));
  }

  /** Whether a place has one reading, a right name that is no ordinary word and no lone surname. */
  private static boolean isPlain(Occurrence place) {
    Alias only = place.readings().getFirst();
    return place.readings().size() == 1
        && only.how() == Mechanism.EXACT
        && only.surface().risk() == Risk.NONE
        && !only.surface().isShort();
  }

  private Resolution plain(Occurrence place) {
    Alias only = place.readings().getFirst();
    var right = new Evidence("exact.none", only.surface().text(), weights.of("exact.none"));
    double confidence = rounded(1 / (1 + Math.exp(-right.weight())));
    return new Resolution(
        place.start(), place.end(), place.tail(), only, Status.KEPT, confidence, List.of(right), List.of());
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }

  private Optional<Status> status(Alias alias, double probability) {
    if (alias.how() == Mechanism.EXACT) {
      boolean named = knowledge.entity(alias.entity()).type() != EntityType.TERM;
      return probability >= 0.5 && named ? Optional.of(Status.KEPT) : Optional.empty();
    }
    if (probability >= weights.applyAt()) {
      return Optional.of(Status.APPLIED);
    }
    return probability >= weights.doubtAt() ? Optional.of(Status.UNSURE) : Optional.empty();
  }

  private static Resolution resolution(
      Occurrence place, Scored best, Status status, List<Candidate> probabilities) {
    List<Evidence> evidence =
        best.evidence().stream()
            .sorted(Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight())).reversed())
            .toList();
    return new Resolution(
        place.start(),
        place.end(),
        place.tail(),
        best.alias(),
        status,
        probabilities.getFirst().score(),
        evidence,
        probabilities.subList(1, probabilities.size()));
  }
}
