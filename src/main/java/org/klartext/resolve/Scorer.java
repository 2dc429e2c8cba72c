package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.SoundKey;
import org.klartext.knowledge.Surnames;
import org.klartext.language.LanguagePack;

/** Gathers what speaks for and against one reading of one place. */
final class Scorer {
  private static final int NEAR = 120;
  private static final int FRAME = 45;

  /** The first signs of a translation tell more than the later ones. */
  private static final double SATURATION = 2.5;

  /** Two sounds are like many names. */
  private static final int FEW_SOUNDS = 2;
  private static final int MOST_RELATED = 3;
  private static final int MOST_CUES = 3;
  private static final int MOST_CHORUS = 2;
  private static final int PRICE_WORDS = 3;
  private static final int CUE_WORDS = 4;

  private final Weights weights;
  private final Frames frames;
  private final Profile.Store profiles;
  private final Scene scene;
  private final String text;
  private final Wording wording;
  private final Neighbours neighbours;

  Scorer(
      Weights weights,
      Frames frames,
      Profile.Store profiles,
      Scene scene,
      String text,
      LanguagePack pack,
      Neighbours neighbours) {
    this.weights = weights;
    this.frames = frames;
    this.profiles = profiles;
    this.scene = scene;
    this.text = text;
    this.wording = new Wording(text, pack);
    this.neighbours = neighbours;
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
      boolean derived = alias.how() == Mechanism.PINYIN || alias.how() == Mechanism.LITERAL;
      if (derived && place.readings().stream().anyMatch(this::isRightName)) {
        add(evidence, "right-name", "a right name is spelt so", 1);
      }
      if (place.readings().stream().anyMatch(this::isRightAndNamed)) {
        add(evidence, "rival-named", "the other bearer is called by the full name", 1);
      }
      int chorus = Math.min(MOST_CHORUS, scene.chorus(alias.entity()));
      add(evidence, "chorus", chorus + " other forms of it stand here", chorus);
      if (scene.isAgain(alias.entity(), Folding.fold(place.surface(text)), place.start())) {
        add(evidence, "again", "the same form is sure elsewhere", 1);
      }
      if (Character.isLowerCase(text.charAt(place.start())) && Character.isUpperCase(alias.surface().text().charAt(0))) {
        add(evidence, "lower-case", place.surface(text), 1);
      }
      String risk = alias.surface().risk().code();
      double translated = Math.min(1, SATURATION * scene.translated(alias.entity(), Folding.fold(place.surface(text))));
      add(evidence, "translated." + risk, "the text looks translated from Chinese", translated);
      add(evidence, "untranslated." + risk, "few signs of a translation from Chinese", 1 - translated);
      lesser(place, profile, evidence);
    }
    double score = evidence.stream().mapToDouble(Evidence::weight).sum();
    return new Scored(alias, score, evidence);
  }

  private void prior(Occurrence place, Alias alias, Entity entity, List<Evidence> evidence) {
    String mechanism = alias.how().code() + "." + alias.surface().risk().code();
    add(evidence, mechanism, alias.surface().text(), 1);
    boolean person = entity.type() == EntityType.PERSON;
    boolean full = alias.surface().text().indexOf(' ') > 0;
    if (alias.how() == Mechanism.EXACT && person) {
      add(evidence, full ? "fullname" : "exact.short", alias.surface().text(), 1);
      if (!full && !scene.isNamed(alias.entity())) {
        add(evidence, "unnamed", "nowhere called by the full name", 1);
      }
    }
    if (alias.how() == Mechanism.EXACT && isRivalled(place, alias)) {
      add(evidence, "rivalled", "other bearers of the Chinese form", 1);
    }
    boolean likened = alias.how() == Mechanism.RESPELLING || place.isExtended() && alias.how() == Mechanism.SPELLING;
    if (likened && PinyinSyllables.isPinyin(Folding.fold(place.surface(text)))) {
      add(evidence, "pinyin-like", place.surface(text), 1);
    }
    if (alias.how() == Mechanism.RESPELLING && SoundKey.ofLatin(place.surface(text)).length() <= FEW_SOUNDS) {
      add(evidence, "few-sounds", place.surface(text), 1);
    }
    boolean ordinary = alias.how() != Mechanism.EXACT && alias.surface().risk() == Risk.HIGH;
    if (ordinary && alias.how() == Mechanism.LITERAL && wording.isGerman()) {
      add(evidence, "plain-noun", place.surface(text), 1);
    }
    if (ordinary && wording.isDetermined(place.start())) {
      add(evidence, "determined", wording.wordBefore(place.start()), 1);
    }
    if (alias.how() == Mechanism.PINYIN) {
      add(evidence, "pinyin." + entity.type().code(), alias.surface().pivot(), 1);
    }
    boolean heard = alias.how() == Mechanism.PINYIN || place.isExtended();
    if (!full && (person || heard)) {
      beside(place, entity, evidence);
    } else if (person && alias.how() == Mechanism.HOMOGRAPH) {
      add(evidence, "given-name", alias.surface().text(), 1);
    }
    if (alias.how() == Mechanism.HOMOGRAPH && isOneSign(alias.surface().pivot())) {
      add(evidence, "one-sign", alias.surface().pivot(), 1);
    }
    if (alias.surface().risk() == Risk.HIGH && wording.isCapitalInside(place.start())) {
      boolean plain = alias.how() == Mechanism.EXACT && entity.type() == EntityType.COMMON;
      add(evidence, plain ? "capital.plain" : "capital", place.surface(text), 1);
    }
    if (entity.type() == EntityType.PRODUCT && wording.isNumbered(place.tail())) {
      add(evidence, "model-number", text.substring(place.tail() + 1, place.tail() + 2), 1);
    }
    if (place.isExtended() && alias.how() != Mechanism.RESPELLING) {
      add(evidence, "distance", "one letter away", 1);
    }
  }

  /** Whether another bearer of the Chinese form, no less known, may be meant. */
  private boolean isRivalled(Occurrence place, Alias right) {
    int known = profiles.of(right.entity()).popularity();
    return place.readings().stream()
        .anyMatch(other -> other.how() == Mechanism.HOMOGRAPH && profiles.of(other.entity()).popularity() >= known);
  }

  /** A country's one sign, alone or with the word for its side, army or press: many countries share each. */
  static boolean isOneSign(String pivot) {
    return pivot.length() == 1 || pivot.length() == 2 && "方军媒".indexOf(pivot.charAt(1)) >= 0;
  }

  /** The word before a surname: the entity's own given name speaks for it, another unknown name against it. */
  private void beside(Occurrence place, Entity entity, List<Evidence> evidence) {
    String before = wording.wordBefore(place.start());
    if (before.isEmpty() || !Character.isUpperCase(before.charAt(0))) {
      return;
    }
    int space = entity.name().indexOf(' ');
    String given = space < 0 ? "" : entity.name().substring(0, space);
    if (Folding.fold(before).equals(Folding.fold(given))) {
      add(evidence, "given-name", before, 1);
    } else if (wording.isStrange(before) || isGivenName(place, before)) {
      add(evidence, "part-of-name", before, 1);
    }
  }

  /** Whether a Chinese surname makes the place the rest of a person's name: {@code Pan Weili}. */
  private boolean isGivenName(Occurrence place, String before) {
    return Surnames.isCommon(before) && PinyinSyllables.isPinyin(Folding.fold(place.surface(text)));
  }

  private void around(Occurrence place, Alias alias, Profile profile, List<Evidence> evidence) {
    int entity = alias.entity();
    boolean same =
        alias.how() == Mechanism.EXACT && alias.surface().isShort()
            ? scene.isNamed(entity)
            : alias.how() != Mechanism.EXACT && scene.isPresentElse(entity, Folding.fold(place.surface(text)));
    if (same) {
      String garbled = alias.surface().risk() == Risk.HIGH ? "same.high" : "same";
      add(evidence, alias.how() == Mechanism.EXACT ? "named" : garbled, profile.entity().name(), 1);
    }
    int before = evidence.size();
    role(place, profile, evidence);
    int related = Math.min(MOST_RELATED, scene.related(entity, profile, Folding.fold(place.surface(text))));
    if (related > 0) {
      add(evidence, "related", related + " that stand with it", related);
    }
    int cues = cues(place, profile, evidence);
    double likeMinded = scene.likeMinded(entity, profile);
    if (likeMinded >= 1 && alias.how() != Mechanism.EXACT) {
      add(evidence, "domain", profile.domain(), Math.min(2, likeMinded / 2));
    }
    if (neighbours.isListed(place, profile.entity().type())) {
      add(evidence, "listed", "stands in a row with its like", 1);
    }
    boolean alone = cues < 2 && evidence.stream().skip(before).allMatch(one -> one.feature().equals("cue"));
    if (alias.how() != Mechanism.EXACT && !same && alone) {
      add(evidence, "alone." + alias.surface().risk().code(), "nothing around speaks for it", 1);
    }
    add(evidence, "popular", profile.popularity() + " name it", Math.log1p(profile.popularity()));
    if (alias.how() != Mechanism.EXACT && profile.entity().type() != EntityType.PERSON) {
      kind(place, profile, evidence);
    }
  }

  /** A machine that takes the wrong bearer of a name takes the one it has read of more often. */
  private void lesser(Occurrence place, Profile profile, List<Evidence> evidence) {
    int most = 0;
    for (Alias other : place.readings()) {
      if (other.how() == Mechanism.EXACT) {
        most = Math.max(most, profiles.of(other.entity()).popularity());
      }
    }
    if (most > profile.popularity()) {
      add(
          evidence,
          "lesser",
          "who is rightly called so is better known",
          Math.log((1.0 + most) / (1 + profile.popularity())));
    }
  }

  private boolean isRightName(Alias alias) {
    return alias.how() == Mechanism.EXACT
        && alias.surface().risk() == Risk.NONE
        && profiles.of(alias.entity()).entity().type() != EntityType.COMMON;
  }

  private boolean isRightAndNamed(Alias alias) {
    return alias.how() == Mechanism.EXACT && scene.isNamed(alias.entity());
  }

  /** A role frame: the word for the role nearby, and where it is held somewhere in the article. */
  private void role(Occurrence place, Profile profile, List<Evidence> evidence) {
    List<String> near = scene.words().near(place.start(), place.tail(), NEAR);
    Optional<Profile.At> held = Optional.empty();
    Optional<Profile.At> over = Optional.empty();
    for (Profile.At at : profile.roles()) {
      if (!scene.isPresent(at.other()) && !isBehind(at.other())) {
        continue;
      }
      if (isOver(at.role())) {
        over = Optional.of(at);
        continue;
      }
      Set<String> words = frames.role(at.role().as());
      if (near.stream().anyMatch(word -> Frames.isForm(word, words))) {
        add(evidence, "role", describe(at), 1);
        if (isFramed(place, at, words)) {
          add(evidence, "role-frame", describe(at), 1);
        }
        return;
      }
      held = held.isEmpty() ? Optional.of(at) : held;
    }
    if (held.isPresent()) {
      add(evidence, "organisation", describe(held.get()), 1);
    } else if (over.isPresent()) {
      add(evidence, "role-over", describe(over.get()), 1);
    }
  }

  /** Whether the role and where it is held stand just beside: {@code Intel-Chef X}, {@code X, PDG d'Intel}. */
  private boolean isFramed(Occurrence place, Profile.At at, Set<String> role) {
    String other = Folding.fold(profiles.of(at.other()).entity().name());
    String first = other.indexOf(' ') < 0 ? other : other.substring(0, other.indexOf(' '));
    List<String> beside = scene.words().near(place.start(), place.tail(), FRAME);
    return beside.contains(first) && beside.stream().anyMatch(word -> Frames.isForm(word, role));
  }

  /** Whether what an institution belongs to stands in the article: the country of an army, the owner of a brand. */
  private boolean isBehind(int institution) {
    Profile profile = profiles.of(institution);
    boolean belongs = profile.entity().type() == EntityType.ORG || profile.entity().type() == EntityType.PRODUCT;
    return belongs && profile.related().stream().anyMatch(scene::isPresent);
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

  /** How many of the entity's cues stand in the article, those in the same sentence twice. */
  private int cues(Occurrence place, Profile profile, List<Evidence> evidence) {
    int near = 0;
    for (String word : scene.words().beside(place.start(), place.tail(), CUE_WORDS)) {
      if (startsWithAny(word, profile.cues())) {
        add(evidence, "cue-beside", word, 1);
        break;
      }
    }
    for (String word : scene.words().sentence(place.start(), place.tail())) {
      if (near < 2 && startsWithAny(word, profile.cues())) {
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
    return near + far;
  }

  private static boolean startsWithAny(String word, Set<String> stems) {
    for (String stem : stems) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
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
      for (String word : scene.words().beside(place.start(), place.tail(), PRICE_WORDS)) {
        if (frames.price().contains(word)) {
          add(evidence, "price", word, 1);
          return;
        }
      }
    }
  }

  void add(List<Evidence> evidence, String feature, String value, double amount) {
    double weight = Math.round(weights.of(feature) * amount * 100) / 100.0;
    if (weight != 0) {
      evidence.add(new Evidence(feature, value, weight));
    }
  }

}
