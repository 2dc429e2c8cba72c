package org.klartext.resolve;

import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** Gathers what speaks for and against one reading of one place. */
final class Scorer {
  /** The first signs of a translation tell more than the later ones. */
  private static final double SATURATION = 2.5;

  /** From how many signs on a text is translated word for word. */
  private static final double HEAVY = 0.4;

  private static final int MOST_CHORUS = 2;
  private static final int PRICE_WORDS = 3;

  private final Weights weights;
  private final Profile.Store profiles;
  private final Scene scene;
  private final Signals signals;
  private final String text;
  private final Prior prior;
  private final Company company;

  Scorer(
      Weights weights,
      Signals signals,
      Profile.Store profiles,
      Scene scene,
      String text,
      Wording wording,
      Neighbours neighbours) {
    this.weights = weights;
    this.profiles = profiles;
    this.scene = scene;
    this.signals = signals;
    this.text = text;
    this.prior = new Prior(scene, profiles, text, wording);
    this.company = new Company(scene, signals, profiles, neighbours);
  }

  /** The log-odds of a reading against the place meaning nothing known. */
  double score(Occurrence place, Alias alias) {
    Tally tally = Tally.adding(weights);
    tell(place, alias, tally);
    return tally.score();
  }

  /** What makes up the score of a reading. */
  List<Evidence> evidence(Occurrence place, Alias alias) {
    Tally tally = Tally.keeping(weights);
    tell(place, alias, tally);
    return tally.evidence();
  }

  private void tell(Occurrence place, Alias alias, Tally tally) {
    Profile profile = profiles.of(alias.entity());
    if (profile.isImported()) {
      tally.add("imported", "from a table, unweighed");
    }
    prior.add(place, alias, profile.entity(), tally);
    company.add(place, alias, profile, tally);
    if (alias.how() != Mechanism.EXACT) {
      price(place, alias, tally);
      rivals(place, alias, profile, tally);
      elsewhere(place, alias, tally);
    }
  }

  private void rivals(Occurrence place, Alias alias, Profile profile, Tally tally) {
    boolean derived = alias.how() == Mechanism.PINYIN || alias.how() == Mechanism.LITERAL;
    boolean right = false;
    boolean named = false;
    // Chinese writes it so itself, as it does Groq: there was nothing to read back.
    boolean latin = false;
    int most = 0;
    for (Alias other : place.readings()) {
      if (other.how() == Mechanism.EXACT) {
        Profile rival = profiles.of(other.entity());
        boolean namesake = alias.how() == Mechanism.PINYIN && rival.entity().type() == EntityType.PERSON;
        right |= other.surface().risk() == Risk.NONE && rival.entity().type() != EntityType.COMMON && !namesake;
        named |= scene.isNamed(other.entity());
        latin |= alias.how() == Mechanism.HOMOGRAPH && rival.entity().chinese().contains(other.surface().text());
        most = Math.max(most, rival.popularity());
      }
    }
    if (derived && right || latin) {
      tally.add("right-name", "a right name is spelt so");
    }
    if (named) {
      tally.add("rival-named", "the other bearer is called by the full name");
    }
    if (most > profile.popularity()) {
      // A machine that takes the wrong bearer of a name takes the one it has read of more often.
      double lesser = Math.log((1.0 + most) / (1 + profile.popularity()));
      tally.add("lesser", lesser, () -> "who is rightly called so is better known");
    }
  }

  private void elsewhere(Occurrence place, Alias alias, Tally tally) {
    String surface = place.folded();
    int chorus = Math.min(MOST_CHORUS, scene.chorus(alias.entity()));
    if (chorus > 0) {
      tally.add("chorus", chorus, () -> chorus + " other forms of it stand here");
    }
    if (scene.isAgain(alias.entity(), surface, place.start())) {
      boolean ordinary = alias.surface().risk() == Risk.HIGH;
      tally.add(ordinary ? "again.high" : "again", "the same form is sure elsewhere");
    }
    double signs = scene.translated(alias.entity(), surface);
    boolean wordForWord = alias.how() == Mechanism.CALQUE || alias.how() == Mechanism.LITERAL;
    boolean plain = alias.how() == Mechanism.LITERAL && alias.surface().risk() == Risk.HIGH;
    if (wordForWord && !plain && signs > HEAVY && alias.surface().risk() != Risk.NONE) {
      tally.add("heavily", (signs - HEAVY) / (1 - HEAVY), () -> "much else in the text is word for word");
    }
    double translated = Math.min(1, SATURATION * signs);
    Risk risk = alias.surface().risk();
    tally.add(Features.translated(risk), translated, () -> "the text looks translated from Chinese");
    tally.add(Features.untranslated(risk), 1 - translated, () -> "few signs of a translation from Chinese");
  }

  private void price(Occurrence place, Alias alias, Tally tally) {
    if (alias.how() == Mechanism.MISREADING && Character.isDigit(text.charAt(place.start()))) {
      Words words = signals.words();
      int at = words.first(words.beside(place.start(), place.tail(), PRICE_WORDS), signals.price());
      if (at >= 0) {
        tally.add("price", words.word(at));
      }
    }
  }
}
