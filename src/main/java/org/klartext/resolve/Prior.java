package org.klartext.resolve;

import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.CountrySign;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.SoundKey;
import org.klartext.knowledge.Surnames;
import org.klartext.resolve.backward.Mark;
import org.klartext.resolve.backward.Rendering;

/** What the surface itself and the words that touch it say of one reading, whatever the article is about. */
final class Prior {
  /** Two sounds are like many names. */
  private static final int FEW_SOUNDS = 2;

  /** Two characters may be rendered by chance. */
  private static final int FEW_CHARACTERS = 2;

  /** What is as often described as called by a name. */
  private static final Set<EntityType> DESCRIBED = Set.of(EntityType.ORG, EntityType.EVENT, EntityType.PLACE);

  /** What stands before persons only. */
  private static final Set<String> TITLES = Set.of("Herr", "Herrn", "Frau", "Monsieur", "Madame", "Mme", "M", "Dr");

  private final Scene scene;
  private final Profile.Store profiles;
  private final String text;
  private final Wording wording;

  Prior(Scene scene, Profile.Store profiles, String text, Wording wording) {
    this.scene = scene;
    this.profiles = profiles;
    this.text = text;
    this.wording = wording;
  }

  void add(Occurrence place, Alias alias, Entity entity, Tally tally) {
    tally.add(Features.prior(alias.how(), alias.surface().risk()), alias.surface().text());
    if (alias.how() == Mechanism.EXACT) {
      right(place, alias, entity, tally);
    } else {
      garbled(place, alias, entity, tally);
    }
    boolean person = entity.type() == EntityType.PERSON;
    boolean full = alias.surface().text().indexOf(' ') > 0;
    boolean heard = alias.how() == Mechanism.PINYIN || place.isExtended();
    if (!full && (person || heard)) {
      beside(place, entity, tally);
    } else if (!full && alias.how() == Mechanism.LITERAL && wording.isGivenName(wording.wordBefore(place.start()))) {
      tally.add("part-of-name", wording.wordBefore(place.start()));
    } else if (person && alias.how() == Mechanism.HOMOGRAPH) {
      tally.add("given-name", alias.surface().text());
    }
    if (alias.surface().risk() == Risk.HIGH && wording.isCapitalInside(place.start())) {
      boolean plain = alias.how() == Mechanism.EXACT && entity.type() == EntityType.COMMON;
      tally.add(plain ? "capital.plain" : "capital", place.surface(text));
    }
    if (entity.type() == EntityType.PRODUCT && wording.isNumbered(place.tail())) {
      tally.add("model-number", text.substring(place.tail() + 1, place.tail() + 2));
    }
  }

  private void right(Occurrence place, Alias alias, Entity entity, Tally tally) {
    if (entity.type() == EntityType.PERSON) {
      boolean full = alias.surface().text().indexOf(' ') > 0;
      String name = isShared(place, alias, profiles) ? "fullname.shared" : "fullname";
      tally.add(full ? name : "exact.short", alias.surface().text());
      if (!full && !scene.isNamed(alias.entity())) {
        tally.add("unnamed", "nowhere called by the full name");
      }
    }
    if (isRivalled(place, alias)) {
      tally.add("rivalled", "other bearers of the Chinese form");
    }
  }

  private void garbled(Occurrence place, Alias alias, Entity entity, Tally tally) {
    Mechanism how = alias.how();
    String surface = place.surface(text);
    boolean likened = how == Mechanism.RESPELLING || place.isExtended() && how == Mechanism.SPELLING;
    if (likened && PinyinSyllables.isPinyin(place.folded())) {
      tally.add("pinyin-like", surface);
    }
    if (place.likeness() < Likeness.LIKE) {
      tally.add("unlike", (Likeness.LIKE - place.likeness()) * 10, () -> surface);
    }
    if (how == Mechanism.RESPELLING && SoundKey.ofLatin(surface).length() <= FEW_SOUNDS) {
      tally.add("few-sounds", surface);
    }
    boolean ordinary = alias.surface().risk() == Risk.HIGH;
    if (ordinary && how == Mechanism.LITERAL && wording.isGerman()) {
      tally.add("plain-noun", surface);
    }
    if (ordinary && wording.isDetermined(place.start())) {
      tally.add("determined", wording.wordBefore(place.start()));
    }
    if (how == Mechanism.PINYIN) {
      tally.add(Features.pinyin(entity.type()), alias.surface().pivot());
    }
    if (how == Mechanism.HOMOGRAPH && isOneSign(alias.surface().pivot())) {
      tally.add("one-sign", alias.surface().pivot());
    }
    place.rendering().ifPresent(rendering -> rendered(place, rendering, entity, tally));
    if (place.isExtended() && how != Mechanism.RESPELLING) {
      boolean readAloud = PinyinSyllables.isPinyin(Folding.fold(alias.surface().text()));
      tally.add(readAloud ? "distance.pinyin" : "distance", "one letter away from " + alias.surface().text());
    }
    if (wording.isQuoted(place.start(), place.tail())) {
      tally.add("quoted", surface);
    } else if (wording.isPartOfQuotedName(place.start(), place.tail())) {
      tally.add("quoted-part", surface);
    }
    boolean lower = Character.isLowerCase(text.charAt(place.start()));
    if (lower && Character.isUpperCase(alias.surface().text().charAt(0))) {
      tally.add("lower-case", surface);
    }
  }

  /** Words that render a Chinese name as nobody foresaw: the more of it they leave out, the less they tell. */
  private void rendered(Occurrence place, Rendering rendering, Entity entity, Tally tally) {
    String surface = place.surface(text);
    tally.add("rendered", surface);
    if (rendering.untold() > 0) {
      tally.add("untold", rendering.untold(), () -> rendering.untold() + " of its characters are not rendered");
    }
    if (rendering.told() <= FEW_CHARACTERS) {
      tally.add("rendered.short", surface);
    }
    if (rendering.mark() == Mark.COMPOUND) {
      tally.add("rendered.compound", surface);
      if (wording.isDetermined(place.start())) {
        tally.add("rendered.determined", wording.wordBefore(place.start()));
      }
    }
    if (DESCRIBED.contains(entity.type())) {
      tally.add("rendered.description", surface);
    }
  }

  /** Whether a full name may be another person's, read aloud: Yang Likun is an actress, and Yann LeCun in pinyin. */
  static boolean isShared(Occurrence place, Alias right, Profile.Store profiles) {
    for (Alias other : place.readings()) {
      boolean readAloud = other.how() == Mechanism.PINYIN && other.entity() != right.entity();
      if (readAloud && profiles.of(other.entity()).entity().type() == EntityType.PERSON) {
        return true;
      }
    }
    return false;
  }

  /** A country's one sign, alone or with the word for its side, army or press: many countries share each. */
  static boolean isOneSign(String pivot) {
    return pivot.length() == 1 || CountrySign.isSide(pivot);
  }

  /** Whether another bearer of the Chinese form, no less known, may be meant. */
  private boolean isRivalled(Occurrence place, Alias right) {
    int known = profiles.of(right.entity()).popularity();
    for (Alias other : place.readings()) {
      if (other.how() == Mechanism.HOMOGRAPH && profiles.of(other.entity()).popularity() >= known) {
        return true;
      }
    }
    return false;
  }

  /** The word before a surname: the entity's own given name speaks for it, another unknown name against it. */
  private void beside(Occurrence place, Entity entity, Tally tally) {
    String before = wording.wordBefore(place.start());
    if (before.isEmpty() || !Character.isUpperCase(before.charAt(0))) {
      return;
    }
    if (TITLES.contains(before)) {
      if (entity.type() != EntityType.PERSON) {
        tally.add("part-of-name", before);
      }
      return;
    }
    int space = entity.name().indexOf(' ');
    String given = space < 0 ? "" : entity.name().substring(0, space);
    if (Folding.fold(before).equals(Folding.fold(given))) {
      tally.add("given-name", before);
    } else if (wording.isStrange(before) || isGivenName(place, before) || wording.isGivenName(before)) {
      tally.add("part-of-name", before);
    } else if (wording.isName(before)) {
      tally.add("other-given-name", before);
    }
  }

  /** Whether a Chinese surname makes the place the rest of a person's name: {@code Pan Weili}. */
  private boolean isGivenName(Occurrence place, String before) {
    return Surnames.isCommon(before) && PinyinSyllables.isPinyin(place.folded());
  }
}
