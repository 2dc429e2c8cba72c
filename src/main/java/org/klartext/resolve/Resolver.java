package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.article.Article;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Backward;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Scanned;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;
import org.klartext.resolve.backward.BackReader;
import org.klartext.resolve.backward.Rendering;
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
  private final FirmReadings firm;
  private final Decision decision;
  private final Map<Language, KnownSurfaces> surfaces = new ConcurrentHashMap<>();
  private final Map<Language, StrangeWords> strange = new ConcurrentHashMap<>();
  private final Map<Language, People> people = new ConcurrentHashMap<>();
  private final Map<Language, BackReader> backReaders = new ConcurrentHashMap<>();

  private Resolver(Knowledge knowledge, Weights weights, Map<Language, Frames> frames) {
    this.knowledge = knowledge;
    this.profiles = new Profile.Store(knowledge, Frames.fields());
    this.weights = weights;
    this.frames = frames;
    this.firm = new FirmReadings(knowledge, profiles);
    this.decision = new Decision(knowledge, weights);
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
    private List<Occurrence> places;
    private final Scene scene;
    private final String text;
    private final Signals signals;
    private final Wording wording;
    private final Neighbours neighbours;
    private final List<Optional<Decision.Verdict>> verdicts;

    Reading(String text, Article article, int repairs, Scanned scanned) {
      LanguagePack pack = LanguagePack.of(article.language());
      this.text = text;
      this.places = new Finder(knowledge, pack, surfaces(pack), strange(pack), text).find(scanned);
      this.neighbours = new Neighbours(text, places, knowledge);
      var words = new Words(text);
      this.signals = new Signals(words, Objects.requireNonNull(frames.get(article.language())));
      this.wording = new Wording(text, pack);
      this.scene = new Scene(article, profiles, Translated.of(text, words, repairs));
      places.forEach(place -> firm.note(place, scene));
      List<Optional<Decision.Verdict>> first = verdicts(scorer(weights));
      boolean learnt = learn(first);
      if (scene.looksTranslated()) {
        var all = new Places(knowledge, decision, places, first);
        learnt |= all.add(expected(pack), scorer(weights), scene);
        learnt |= all.add(rendered(pack), scorer(weights), scene);
        this.places = all.all();
      }
      this.verdicts = learnt ? verdicts(scorer(weights)) : first;
    }

    private List<Occurrence> expected(LanguagePack pack) {
      return new Expected(knowledge, strange(pack), profiles, signals, wording, people(pack), text, scene).find();
    }

    private List<Occurrence> rendered(LanguagePack pack) {
      var rendered = new ArrayList<Occurrence>();
      for (Rendering rendering : backReader(pack).read(text)) {
        Occurrence place = occurrence(rendering);
        if (!place.readings().isEmpty()) {
          rendered.add(place);
        }
      }
      return rendered;
    }

    /** A rendering as a place; names that stand in it as they are called are no readings of it. */
    private Occurrence occurrence(Rendering rendering) {
      String surface = text.substring(rendering.start(), rendering.end());
      var readings = new ArrayList<Alias>();
      for (Backward.Name name : rendering.names()) {
        String right = Folding.fold(knowledge.entity(name.entity()).name());
        if ((' ' + Folding.fold(surface) + ' ').contains(' ' + right + ' ')) {
          continue;
        }
        Surface garbled = Surface.garbled(surface, Mechanism.LITERAL, name.zh(), false).withRisk(Risk.SOME);
        readings.add(new Alias(name.entity(), garbled));
      }
      return Occurrence.rendered(rendering, Folding.fold(surface), KnownSurfaces.distinct(readings));
    }

    private Scorer scorer(Weights with) {
      return new Scorer(with, signals, profiles, scene, text, wording, neighbours);
    }

    private List<Optional<Decision.Verdict>> verdicts(Scorer scorer) {
      var found = new ArrayList<Optional<Decision.Verdict>>(places.size());
      for (Occurrence place : places) {
        found.add(Decision.isPlain(place) ? Optional.empty() : decision.of(place, scorer));
      }
      return found;
    }

    /** Notes what the first round put right, and which lone surnames it knew; whether there is any. */
    private boolean learn(List<Optional<Decision.Verdict>> first) {
      boolean learnt = false;
      for (int i = 0; i < first.size(); i++) {
        Optional<Decision.Verdict> verdict = first.get(i);
        if (verdict.isPresent() && verdict.get().status() == Status.APPLIED) {
          FirmReadings.learn(verdict.get().alias(), places.get(i), scene);
          learnt = true;
        } else if (verdict.isPresent() && firm.isKnown(verdict.get().alias())) {
          scene.add(verdict.get().alias().entity(), places.get(i).folded(), false);
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
        if (Decision.isPlain(place)) {
          decided.add(decision.plain(place));
        } else {
          verdicts.get(i).ifPresent(verdict -> decided.add(decision.resolution(place, verdict, scorer)));
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

  private People people(LanguagePack pack) {
    return people.computeIfAbsent(pack.language(), language -> new People(knowledge, language));
  }

  private BackReader backReader(LanguagePack pack) {
    return backReaders.computeIfAbsent(pack.language(), language -> new BackReader(knowledge, pack));
  }

  private StrangeWords strange(LanguagePack pack) {
    return strange.computeIfAbsent(pack.language(), language -> new StrangeWords(knowledge, pack));
  }
}
