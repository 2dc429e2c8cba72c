package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

/** All surfaces of many entities: each derivation's, and those that entities lend each other by a shared pivot. */
public final class Surfaces {
  private final PinyinDerivation pinyin;
  private final List<Derivation> derivations;
  private final OrdinaryWords ordinary = new OrdinaryWords();

  public Surfaces(Glosses glosses) {
    this.pinyin = new PinyinDerivation(glosses);
    this.derivations =
        List.of(
            new RightForms(),
            new ListedGarbles(),
            pinyin,
            new LiteralDerivation(glosses),
            new SpellingDerivation());
  }

  /**
   * The surfaces of each entity, in the order of the entities.
   *
   * <p>A surface that folds to a right form of the same entity is left out: it is right. Where two derivations give the
   * same surface, the first counts. Forms of a term that fold alike stay apart, because they are written apart: {@code
   * crée des cœurs}, {@code créé des cœurs}.
   */
  public List<List<Surface>> of(List<Entity> entities) {
    var own = new ArrayList<Map<String, Surface>>(entities.size());
    for (Entity entity : entities) {
      own.add(derived(entity));
    }
    lend(entities, own);
    var all = new ArrayList<List<Surface>>(entities.size());
    for (int i = 0; i < entities.size(); i++) {
      all.add(weighed(entities.get(i), own.get(i).values()));
    }
    return all;
  }

  private Map<String, Surface> derived(Entity entity) {
    Map<String, Surface> surfaces = new LinkedHashMap<>();
    for (Derivation derivation : derivations) {
      derivation.derive(entity, surface -> add(surfaces, surface));
    }
    readAloud(entity, surfaces);
    return surfaces;
  }

  /**
   * A person with a known Western name is often listed with the pinyin of the Chinese one too. That alias is right in
   * some texts and a garble in others, so it is a risky garble: {@code Sun Yuchen} for Justin Sun.
   */
  private void readAloud(Entity entity, Map<String, Surface> surfaces) {
    if (entity.type() != EntityType.PERSON) {
      return;
    }
    Set<String> names = new HashSet<>();
    names.add(Folding.fold(entity.name()));
    entity.labels().values().forEach(label -> names.add(Folding.fold(label)));
    pinyin.derive(
        entity,
        spelling -> {
          String folded = Folding.fold(spelling.text());
          boolean alias = surfaces.containsKey(folded) && !names.contains(folded);
          if (alias && folded.indexOf(' ') > 0) {
            surfaces.keySet().removeIf(key -> key.equals(folded) || key.startsWith(folded + "\0"));
            surfaces.put(folded + "\0", spelling.withRisk(Risk.SOME));
          }
        });
  }

  private static void add(Map<String, Surface> surfaces, Surface surface) {
    String folded = Folding.fold(surface.text());
    if (folded.isEmpty()) {
      return;
    }
    boolean exact = surface.how() == Mechanism.EXACT;
    if (exact) {
      surfaces.putIfAbsent(folded + "\0" + surface.text() + code(surface.language()), surface);
      surfaces.putIfAbsent(folded, surface);
    } else if (!surfaces.containsKey(folded)) {
      String form = surface.written().isPresent() ? surface.text() : "";
      surfaces.putIfAbsent(folded + "\0" + form + "\0" + code(surface.language()), surface);
    }
  }

  private static String code(Optional<Language> language) {
    return language.map(Language::code).orElse("");
  }

  private List<Surface> weighed(Entity entity, Iterable<Surface> surfaces) {
    var weighed = new ArrayList<Surface>();
    Set<Surface> seen = new HashSet<>();
    for (Surface surface : surfaces) {
      boolean lost = surface.how() != Mechanism.EXACT && ordinary.isFunctionWord(surface);
      if (seen.add(surface) && !lost && !isPartOfName(entity, surface)) {
        weighed.add(ordinary.weigh(surface));
      }
    }
    return weighed;
  }

  /** Whether what seems translated or read aloud is a word of the right name: {@code Bayern}, for Bayern Munich. */
  private static boolean isPartOfName(Entity entity, Surface surface) {
    boolean rendered = surface.how() == Mechanism.LITERAL || surface.how() == Mechanism.PINYIN;
    if (!rendered || entity.type() == EntityType.TERM || surface.written().isPresent()) {
      return false;
    }
    String part = " " + Folding.fold(surface.text()) + " ";
    return (" " + Folding.fold(entity.name()) + " ").contains(part)
        || entity.labels().values().stream().anyMatch(label -> (" " + Folding.fold(label) + " ").contains(part));
  }

  /** Right forms of every other bearer of a pivot are surfaces too: 奥特曼 makes {@code Ultraman} one of Altman's. */
  private static void lend(List<Entity> entities, List<Map<String, Surface>> own) {
    Map<String, List<Integer>> bearers = new HashMap<>();
    for (int i = 0; i < entities.size(); i++) {
      for (String zh : entities.get(i).chinese()) {
        bearers.computeIfAbsent(zh, key -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < entities.size(); i++) {
      Entity borrower = entities.get(i);
      if (borrower.type() == EntityType.COMMON || borrower.type() == EntityType.TERM) {
        continue;
      }
      for (String zh : borrower.chinese()) {
        for (int other : bearers.getOrDefault(zh, List.of())) {
          boolean lends = entities.get(other).type() != EntityType.TERM;
          if (lends && other != i && !entities.get(other).id().equals(borrower.id())) {
            lend(borrower, entities.get(other), zh, own.get(i));
          }
        }
      }
    }
  }

  private static void lend(Entity borrower, Entity lender, String zh, Map<String, Surface> surfaces) {
    boolean isShort = borrower.isShortPivot(zh);
    for (Language language : Language.values()) {
      String name = lender.isShortPivot(zh) ? lender.shortName(language) : lender.name(language);
      var lent = Surface.garbled(name, Mechanism.HOMOGRAPH, zh, isShort).in(language);
      add(surfaces, lender.type() == EntityType.COMMON ? lent.withRisk(Risk.HIGH) : lent);
      inflected(borrower, lender, zh, language, surfaces);
    }
    if (isShort) {
      given(borrower, lender, zh, surfaces);
    }
  }

  /** Adjectives of places: {@code usbekische} stands for {@code ukrainische}. */
  private static void inflected(
      Entity borrower, Entity lender, String zh, Language language, Map<String, Surface> surfaces) {
    String mine = borrower.adjectives().get(language);
    String theirs = lender.adjectives().get(language);
    if (mine != null && theirs != null) {
      pairwise(
          Inflection.adjective(language, theirs), Inflection.adjective(language, mine), zh, language, surfaces);
    }
    String people = borrower.people().get(language);
    String strangers = lender.people().get(language);
    if (people != null && strangers != null) {
      pairwise(Inflection.people(strangers), Inflection.people(people), zh, language, surfaces);
    }
  }

  private static void pairwise(
      List<String> garbled, List<String> right, String zh, Language language, Map<String, Surface> surfaces) {
    for (int i = 0; i < garbled.size(); i++) {
      if (!right.get(i).isEmpty()) {
        add(
            surfaces,
            Surface.garbled(garbled.get(i), Mechanism.HOMOGRAPH, zh, false).in(language).withWritten(right.get(i)));
      }
    }
  }

  /** The right given name before the wrong surname: {@code Sam Ultraman}. */
  private static void given(Entity borrower, Entity lender, String zh, Map<String, Surface> surfaces) {
    int space = borrower.name().lastIndexOf(' ');
    if (space > 0) {
      String surname = lender.shortName().orElse(lender.name());
      add(
          surfaces,
          Surface.garbled(borrower.name().substring(0, space + 1) + surname, Mechanism.HOMOGRAPH, zh, false));
    }
  }
}
