package org.klartext.resolve;

import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Role;
import org.klartext.resolve.Words.Range;

/** What the words and the other entities around a place say of one reading. */
final class Company {
  private static final int NEAR = 120;
  private static final int FRAME = 45;
  private static final int TITLE_WORDS = 4;
  private static final int CUE_WORDS = 4;
  private static final int MOST_NEAR = 2;
  private static final int MOST_RELATED = 3;

  private final Scene scene;
  private final Signals signals;
  private final Profile.Store profiles;
  private final Neighbours neighbours;

  Company(Scene scene, Signals signals, Profile.Store profiles, Neighbours neighbours) {
    this.scene = scene;
    this.signals = signals;
    this.profiles = profiles;
    this.neighbours = neighbours;
  }

  void add(Occurrence place, Alias alias, Profile profile, Tally tally) {
    boolean garbled = alias.how() != Mechanism.EXACT;
    boolean same = same(place, alias, profile, tally);
    boolean kept = role(place, profile, tally);
    int related = Math.min(MOST_RELATED, scene.related(alias.entity(), profile, place.folded()));
    if (related > 0) {
      tally.add("related", related, () -> related + " that stand with it");
    }
    int cues = cues(place, profile, tally);
    double likeMinded = garbled ? scene.likeMinded(alias.entity(), profile) : 0;
    if (likeMinded >= 1) {
      tally.add("domain", Math.min(2, likeMinded / 2), profile::domain);
    }
    boolean listed = neighbours.isListed(place, profile.entity().type());
    if (listed) {
      boolean unlike = place.isExtended() || alias.how() == Mechanism.PINYIN && alias.surface().risk() == Risk.HIGH;
      tally.add(unlike ? "listed.unlike" : "listed", "stands in a row with its like");
      if (!unlike && neighbours.isBetween(place, profile.entity().type())) {
        tally.add("listed.between", "stands between two of its like");
      }
    }
    boolean headed = garbled && headed(place, alias.entity(), tally);
    if (garbled && neighbours.isTwin(place, alias.entity())) {
      tally.add("twin", "stands beside it already");
    }
    boolean alone = !kept && !headed && related == 0 && cues < 2 && likeMinded < 1 && !listed;
    if (garbled && !same && alone) {
      tally.add(Features.alone(atLeast(alias)), "nothing around speaks for it");
    }
    tally.add("popular", Math.log1p(profile.popularity()), () -> profile.popularity() + " name it");
    if (garbled && profile.entity().type() != EntityType.PERSON) {
      kind(place, profile, tally);
    }
  }

  /** The same entity under another form that is sure. */
  private boolean same(Occurrence place, Alias alias, Profile profile, Tally tally) {
    int entity = alias.entity();
    if (alias.how() == Mechanism.EXACT) {
      boolean named = alias.surface().isShort() && scene.isNamed(entity);
      if (named) {
        tally.add("named", profile.entity().name());
      }
      return named;
    }
    boolean same = scene.isPresentElse(entity, place.folded());
    if (same) {
      tally.add(alias.surface().risk() == Risk.HIGH ? "same.high" : "same", profile.entity().name());
    }
    return same;
  }

  /** A role frame: the word for the role nearby, and where it is held somewhere in the article. */
  private boolean role(Occurrence place, Profile profile, Tally tally) {
    Optional<Profile.At> held = Optional.empty();
    Optional<Profile.At> over = Optional.empty();
    Optional<Profile.At> titled = Optional.empty();
    boolean person = profile.entity().type() == EntityType.PERSON;
    for (Profile.At at : profile.roles()) {
      if (!scene.isPresent(at.other()) && !isBehind(at.other())) {
        boolean holds = person && titled.isEmpty() && !isOver(at.role()) && isTitled(place, at);
        titled = holds ? Optional.of(at) : titled;
        continue;
      }
      if (isOver(at.role())) {
        over = Optional.of(at);
        continue;
      }
      Range near = signals.words().near(place.start(), place.tail(), NEAR);
      if (signals.words().first(near, signals.role(at.role().as())) >= 0) {
        tally.add("role", 1, () -> describe(at));
        if (isFramed(place, at)) {
          tally.add("role-frame", 1, () -> describe(at));
        }
        return true;
      }
      held = held.isEmpty() ? Optional.of(at) : held;
    }
    held.ifPresent(at -> tally.add("organisation", 1, () -> describe(at)));
    if (held.isEmpty()) {
      over.ifPresent(at -> tally.add("role-over", 1, () -> describe(at)));
    }
    if (held.isEmpty() && over.isEmpty()) {
      titled.ifPresent(at -> tally.add("title", 1, () -> describe(at)));
    }
    return held.isPresent() || over.isPresent() || titled.isPresent();
  }

  /** Whether one who has a role there stands just beside, with the word for it: {@code Zhang Yiming, der Gründer von X}. */
  private boolean headed(Occurrence place, int entity, Tally tally) {
    for (Scene.Holder holder : scene.holders(entity)) {
      Range beside = signals.words().near(place.start(), place.tail(), FRAME);
      boolean framed = signals.words().first(beside, signals.role(holder.role().as())) >= 0;
      if (framed && signals.hasFirstWord(beside, holder.profile().entity().name())) {
        tally.add("headed", 1, () -> holder.profile().entity().name() + ", " + holder.role().as());
        return true;
      }
    }
    return false;
  }

  /** Whether the word for the role stands just beside, wherever it is held: {@code Außenminister X}. */
  private boolean isTitled(Occurrence place, Profile.At at) {
    Words words = signals.words();
    return words.first(words.beside(place.start(), place.tail(), TITLE_WORDS), signals.role(at.role().as())) >= 0;
  }

  /** Whether the role and where it is held stand just beside: {@code Intel-Chef X}, {@code X, PDG d'Intel}. */
  private boolean isFramed(Occurrence place, Profile.At at) {
    Range beside = signals.words().near(place.start(), place.tail(), FRAME);
    return signals.words().first(beside, signals.role(at.role().as())) >= 0
        && signals.hasFirstWord(beside, profiles.of(at.other()).entity().name());
  }

  /** Whether what an institution belongs to stands in the article: the country of an army, the owner of a brand. */
  private boolean isBehind(int institution) {
    Profile profile = profiles.of(institution);
    boolean belongs = profile.entity().type() == EntityType.ORG || profile.entity().type() == EntityType.PRODUCT;
    if (belongs) {
      for (int other : profile.related()) {
        if (scene.isPresent(other)) {
          return true;
        }
      }
    }
    return false;
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
  private int cues(Occurrence place, Profile profile, Tally tally) {
    Signals.Cues cues = signals.cues(profile);
    if (cues.count() == 0) {
      return 0;
    }
    Words words = signals.words();
    int beside = words.first(words.beside(place.start(), place.tail(), CUE_WORDS), cues.numbers());
    if (beside >= 0) {
      tally.add("cue-beside", words.word(beside));
    }
    int near = 0;
    Range sentence = words.sentence(place.start(), place.tail());
    int at = words.first(sentence, cues.numbers());
    while (at >= 0 && near < MOST_NEAR) {
      tally.add("cue-near", words.word(at));
      near++;
      at = words.first(new Range(at + 1, sentence.holeFrom(), sentence.holeTo(), sentence.to()), cues.numbers());
    }
    tally.add("cue", cues.count(), () -> cues.count() + " of its words");
    return near + cues.count();
  }

  private void kind(Occurrence place, Profile profile, Tally tally) {
    Words words = signals.words();
    int at = words.first(words.near(place.start(), place.tail(), NEAR / 2), signals.kind(profile.entity().type()));
    if (at >= 0) {
      tally.add("kind", words.word(at));
    }
  }

  /** A calque, or one word of a name, may always mean just what it says. */
  private static Risk atLeast(Alias alias) {
    boolean word = alias.how() == Mechanism.LITERAL && alias.surface().text().indexOf(' ') < 0;
    boolean plain = word || alias.how() == Mechanism.CALQUE;
    return plain && alias.surface().risk() == Risk.NONE ? Risk.SOME : alias.surface().risk();
  }
}
