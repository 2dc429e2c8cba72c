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
import org.klartext.article.Article;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Scanned;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;
import org.klartext.text.EditScript;
import org.klartext.text.SourceSpan;

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
  private final Map<Language, KnownSurfaces> surfaces = new ConcurrentHashMap<>();
  private final Map<Language, StrangeWords> strange = new ConcurrentHashMap<>();

  private Resolver(Knowledge knowledge, Weights weights, Map<Language, Frames> frames) {
    this.knowledge = knowledge;
    this.profiles = new Profile.Store(knowledge, Frames.fields());
    this.weights = weights;
    this.frames = frames;
  }

  /** A resolver with the weights that come with the program. */
  public static Resolver of(Knowledge knowledge) {
    return of(knowledge, Weights.builtIn());
  }

  public static Resolver of(Knowledge knowledge, Weights weights) {
    return new Resolver(knowledge, weights, Frames.builtIn());
  }

  /**
   * What the places of a text mean, in order.
   *
   * @param text what earlier stages made of the article
   * @param repairs how many repairs earlier stages made; many are a sign of machine translation
   */
  public List<Resolution> resolve(String text, Article article, int repairs) {
    return read(text, article, repairs).resolutions();
  }

  /**
   * A text that was read.
   *
   * @param resolutions what its places mean, in order
   * @param scanned by part of the text, what the gazetteer found
   */
  public record Read(List<Resolution> resolutions, List<Scanned> scanned) {
    public Read {
      resolutions = List.copyOf(resolutions);
      scanned = List.copyOf(scanned);
    }
  }

  /** As {@link #resolve}, with what is needed to {@link #reread} the text when it has changed. */
  public Read read(String text, Article article, int repairs) {
    Morphology morphology = LanguagePack.of(article.language()).morphology();
    List<SourceSpan> parts = Parts.of(text);
    var scanned = new ArrayList<Scanned>(parts.size());
    for (SourceSpan part : parts) {
      scanned.add(knowledge.gazetteer().scanned(parts.size() == 1 ? text : part.in(text), morphology));
    }
    return read(text, article, repairs, parts, scanned);
  }

  /**
   * What {@link #read} gives of a text that was read before it was changed, sooner.
   *
   * @param text as it is now
   * @param before the reading of what it was
   * @param changes what made the text of that
   */
  public Read reread(String text, Article article, int repairs, Read before, EditScript changes) {
    List<SourceSpan> parts = Parts.of(text);
    if (parts.size() > 1 || before.scanned().size() > 1) {
      return read(text, article, repairs);
    }
    Morphology morphology = LanguagePack.of(article.language()).morphology();
    Scanned scanned = knowledge.gazetteer().scanned(text, morphology, before.scanned().getFirst(), changes);
    return read(text, article, repairs, parts, List.of(scanned));
  }

  private Read read(String text, Article article, int repairs, List<SourceSpan> parts, List<Scanned> scanned) {
    if (parts.size() == 1) {
      return new Read(new Reading(text, article, repairs, scanned.getFirst()).resolutions(), scanned);
    }
    var resolutions = new ArrayList<Resolution>();
    for (int i = 0; i < parts.size(); i++) {
      for (Resolution resolution : reading(text, parts.get(i), article, repairs, scanned.get(i)).resolutions()) {
        resolutions.add(resolution.shifted(parts.get(i).start()));
      }
    }
    return new Read(resolutions, scanned);
  }

  private Reading reading(String text, SourceSpan part, Article article, int repairs, Scanned scanned) {
    return new Reading(part.in(text), article, (int) ((long) repairs * part.length() / text.length()), scanned);
  }

  /**
   * What is observed of the places of a text, for learning weights; parameters as for {@link #resolve}.
   */
  public List<Observation> observe(String text, Article article, int repairs) {
    Morphology morphology = LanguagePack.of(article.language()).morphology();
    var observations = new ArrayList<Observation>();
    for (SourceSpan part : Parts.of(text)) {
      Scanned scanned = knowledge.gazetteer().scanned(part.in(text), morphology);
      for (Observation one : reading(text, part, article, repairs, scanned).observations()) {
        observations.add(new Observation(one.start() + part.start(), one.end() + part.start(), one.readings()));
      }
    }
    return observations;
  }

  /** A text with its places, what is found of each, and its scene, in two rounds. */
  private final class Reading {
    private final List<Occurrence> places;
    private final Scene scene;
    private final String text;
    private final Signals signals;
    private final Wording wording;
    private final Neighbours neighbours;
    private final List<Optional<Verdict>> verdicts;

    Reading(String text, Article article, int repairs, Scanned scanned) {
      LanguagePack pack = LanguagePack.of(article.language());
      this.text = text;
      this.places = new Finder(knowledge, pack, surfaces(pack), strange(pack), text).find(scanned);
      this.neighbours = new Neighbours(text, places, knowledge);
      var words = new Words(text);
      this.signals = new Signals(words, Objects.requireNonNull(frames.get(article.language())));
      this.wording = new Wording(text, pack);
      this.scene = new Scene(article, profiles, Translated.of(text, words, repairs));
      places.forEach(place -> sure(place, scene));
      List<Optional<Verdict>> first = verdicts(scorer(weights));
      this.verdicts = learn(first) ? verdicts(scorer(weights)) : first;
    }

    private Scorer scorer(Weights with) {
      return new Scorer(with, signals, profiles, scene, text, wording, neighbours);
    }

    private List<Optional<Verdict>> verdicts(Scorer scorer) {
      var found = new ArrayList<Optional<Verdict>>(places.size());
      for (Occurrence place : places) {
        found.add(isPlain(place) ? Optional.empty() : verdict(place, scorer));
      }
      return found;
    }

    /** Notes what the first round put right; whether there is any. */
    private boolean learn(List<Optional<Verdict>> first) {
      boolean learnt = false;
      for (int i = 0; i < first.size(); i++) {
        Optional<Verdict> verdict = first.get(i);
        if (verdict.isPresent() && verdict.get().status() == Status.APPLIED) {
          Resolver.learn(verdict.get().alias(), places.get(i), scene);
          learnt = true;
        }
      }
      return learnt;
    }

    List<Resolution> resolutions() {
      Scorer scorer = scorer(weights);
      var decided = new ArrayList<Resolution>();
      for (int i = 0; i < places.size(); i++) {
        Occurrence place = places.get(i);
        if (isPlain(place)) {
          decided.add(plain(place));
        } else {
          verdicts.get(i).ifPresent(verdict -> decided.add(resolution(place, verdict, scorer)));
        }
      }
      return decided;
    }

    List<Observation> observations() {
      Scorer counting = scorer(weights.counting());
      var observed = new ArrayList<Observation>();
      for (Occurrence place : places) {
        var readings = new ArrayList<Observation.Reading>();
        for (Alias alias : place.readings()) {
          Map<String, Double> features = new TreeMap<>();
          for (Evidence evidence : counting.evidence(place, alias)) {
            features.merge(evidence.feature(), evidence.weight(), Double::sum);
          }
          readings.add(new Observation.Reading(alias.entity(), alias.how() != Mechanism.EXACT, features));
        }
        observed.add(new Observation(place.start(), place.end(), readings));
      }
      return observed;
    }
  }

  private KnownSurfaces surfaces(LanguagePack pack) {
    return surfaces.computeIfAbsent(pack.language(), language -> new KnownSurfaces(knowledge, pack));
  }

  private StrangeWords strange(LanguagePack pack) {
    return strange.computeIfAbsent(pack.language(), language -> new StrangeWords(knowledge, pack));
  }

  /** Notes what needs no weighing: one right reading that is no ordinary word, or one plain pinyin reading. */
  private void sure(Occurrence place, Scene scene) {
    String surface = place.folded();
    for (Alias alias : place.readings()) {
      boolean garble = alias.how() != Mechanism.EXACT && alias.surface().risk() != Risk.HIGH;
      if (garble && !place.isExtended()) {
        scene.addReading(alias.entity(), surface);
      }
    }
    if (Translated.isTelling(place)) {
      scene.addSign(surface, place.readings());
    }
    List<Alias> right = right(place);
    if (right.size() == 1 && !place.isExtended()) {
      Alias alias = right.getFirst();
      EntityType type = knowledge.entity(alias.entity()).type();
      boolean ordinary = type == EntityType.COMMON || type == EntityType.TERM;
      boolean rivalled = isRivalled(place, alias);
      boolean full = alias.surface().text().indexOf(' ') > 0 && type == EntityType.PERSON;
      boolean sole = full && !Prior.isShared(place, alias);
      boolean firm = alias.surface().risk() == Risk.NONE && (sole || !rivalled && !alias.surface().isShort());
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

  private static List<Alias> right(Occurrence place) {
    var right = new ArrayList<Alias>(1);
    for (Alias alias : place.readings()) {
      if (alias.how() == Mechanism.EXACT) {
        right.add(alias);
      }
    }
    return right;
  }

  private boolean isRivalled(Occurrence place, Alias right) {
    for (Alias other : place.readings()) {
      if (isRival(other, right)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reading rivals a right one: garbles of countries that share one sign and of the less known do not. */
  private boolean isRival(Alias garble, Alias right) {
    boolean homograph = garble.how() == Mechanism.HOMOGRAPH;
    boolean oneSign = homograph && Prior.isOneSign(garble.surface().pivot());
    boolean lesser = homograph && profiles.of(garble.entity()).popularity() < profiles.of(right.entity()).popularity();
    return garble.how() != Mechanism.EXACT && !oneSign && !lesser;
  }

  private static void learn(Alias alias, Occurrence place, Scene scene) {
    scene.add(alias.entity(), place.folded(), false);
    scene.addApplied(alias.entity(), place.folded(), place.start());
    scene.addSign(place.folded(), List.of(alias));
  }

  /** A reading with its score. */
  private record Scored(Alias alias, double score) {}

  /** What is decided of a place: what to do, and its readings, the likeliest first, with the most that one scores. */
  private record Verdict(Status status, List<Scored> readings, double most) {
    Alias alias() {
      return readings.getFirst().alias();
    }
  }

  private Optional<Verdict> verdict(Occurrence place, Scorer scorer) {
    var scored = new ArrayList<Scored>(place.readings().size());
    for (Alias alias : place.readings()) {
      scored.add(new Scored(alias, scorer.score(place, alias)));
    }
    if (scored.size() > 1) {
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      Set<Integer> seen = new HashSet<>();
      scored.removeIf(one -> !seen.add(one.alias().entity()));
    }
    double most = Math.max(0, scored.getFirst().score());
    double total = Math.exp(-most);
    for (Scored one : scored) {
      total += Math.exp(one.score() - most);
    }
    double best = rounded(Math.exp(scored.getFirst().score() - most) / total);
    return status(scored.getFirst().alias(), best).map(status -> new Verdict(status, scored, most));
  }

  /** The readings with the confidences that are told; see {@link Weights#temperature}. */
  private List<Candidate> candidates(List<Scored> scored, double most) {
    double total = tempered(-most);
    for (Scored one : scored) {
      total += tempered(one.score() - most);
    }
    var candidates = new ArrayList<Candidate>(scored.size());
    for (Scored one : scored) {
      candidates.add(new Candidate(knowledge.id(one.alias().entity()), rounded(tempered(one.score() - most) / total)));
    }
    return candidates;
  }

  private double tempered(double score) {
    return Math.exp(score / weights.temperature());
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

  private Resolution resolution(Occurrence place, Verdict verdict, Scorer scorer) {
    List<Evidence> evidence = new ArrayList<>(scorer.evidence(place, verdict.alias()));
    evidence.sort(Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight())).reversed());
    List<Candidate> candidates = candidates(verdict.readings(), verdict.most());
    return new Resolution(
        place.start(),
        place.end(),
        place.tail(),
        verdict.alias(),
        verdict.status(),
        candidates.getFirst().score(),
        evidence,
        candidates.subList(1, candidates.size()));
  }
}
