package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/**
 * The places that need no weighing, by which the others are weighed: {@code Nvidia} is Nvidia, so {@code Huang Renxun} has
 * company.
 */
final class FirmReadings {
  private static final int LONG = 6;

  private final Knowledge knowledge;
  private final Profile.Store profiles;

  FirmReadings(Knowledge knowledge, Profile.Store profiles) {
    this.knowledge = knowledge;
    this.profiles = profiles;
  }

  /** Notes what needs no weighing: one right reading that is no ordinary word, or one plain pinyin reading. */
  void note(Occurrence place, Scene scene) {
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
      boolean sole = full && !Prior.isShared(place, alias, profiles);
      boolean firm = alias.surface().risk() == Risk.NONE && (sole || !rivalled && !alias.surface().isShort());
      if (firm && !ordinary) {
        scene.add(alias.entity(), surface, full);
      }
    } else if (right.isEmpty() && place.readings().size() == 1 && !place.isExtended()) {
      Alias alias = place.readings().getFirst();
      boolean firm = alias.surface().risk() == Risk.NONE && alias.surface().text().length() > LONG;
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

  /** Whether what was kept is a lone surname that is no ordinary word: it bears out other forms of its bearer. */
  boolean isKnown(Alias kept) {
    boolean surname = kept.how() == Mechanism.EXACT && kept.surface().isShort() && kept.surface().risk() == Risk.NONE;
    return surname && knowledge.entity(kept.entity()).type() == EntityType.PERSON;
  }

  /** Notes what was put right. */
  static void learn(Alias alias, Occurrence place, Scene scene) {
    scene.add(alias.entity(), place.folded(), false);
    scene.addApplied(alias.entity(), place.folded(), place.start());
    scene.addSign(place.folded(), List.of(alias));
  }
}
