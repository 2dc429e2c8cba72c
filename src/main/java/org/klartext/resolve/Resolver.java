package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    LanguagePack pack = LanguagePack.of(article.language());
    List<Occurrence> places = new Finder(knowledge, pack, text).find();
    var words = new Words(text);
    double translated = Translated.of(text, words, repairs);
    var scene = new Scene(article, words, profiles, translated);
    places.forEach(place -> sure(place, text, scene));
    Frames frame = Objects.requireNonNull(frames.get(article.language()));
    var scorer = new Scorer(weights, frame, profiles, scene, text, pack);
    for (Occurrence place : places) {
      decide(place, scorer)
          .filter(first -> first.status() == Status.APPLIED)
          .ifPresent(first -> learn(first, text, scene));
    }
    var decided = new ArrayList<Resolution>();
    for (Occurrence place : places) {
      decide(place, scorer).ifPresent(decided::add);
    }
    return decided;
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
      scene.addSign(place.readings().getFirst().entity());
    }
    List<Alias> right = place.readings().stream().filter(alias -> alias.how() == Mechanism.EXACT).toList();
    if (right.size() == 1 && !place.isExtended()) {
      Alias alias = right.getFirst();
      EntityType type = knowledge.entity(alias.entity()).type();
      boolean ordinary = type == EntityType.COMMON || type == EntityType.TERM;
      boolean rivalled = place.readings().size() > 1;
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

  private static void learn(Resolution first, String text, Scene scene) {
    String surface = Folding.fold(text.substring(first.start(), first.end()));
    scene.add(first.alias().entity(), surface, false);
    scene.addApplied(first.alias().entity(), surface, first.start());
    scene.addSign(first.alias().entity());
  }

  private Optional<Resolution> decide(Occurrence place, Scorer scorer) {
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
