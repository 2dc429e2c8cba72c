package org.klartext.knowledge.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

/** The forms that are right and stay: names, short names, aliases, adjectives of places, the Chinese forms themselves. Wordings of terms are ordinary words. */
final class RightForms implements Derivation {
  @Override
  public void derive(Entity entity, Consumer<Surface> surfaces) {
    if (entity.type() == EntityType.TERM) {
      return;
    }
    surfaces.accept(Surface.right(entity.name(), Optional.empty(), false));
    for (Map.Entry<Language, String> label : sorted(entity.labels())) {
      boolean german = label.getKey() == Language.GERMAN;
      for (String form : german ? Inflection.phrase(label.getValue()) : List.of(label.getValue())) {
        surfaces.accept(Surface.right(form, Optional.of(label.getKey()), false));
      }
    }
    if (entity.shortName().isPresent()) {
      for (Language language : Language.values()) {
        surfaces.accept(Surface.right(entity.shortName(language), Optional.of(language), true));
      }
    }
    for (String alias : entity.aliases()) {
      surfaces.accept(Surface.right(alias, Optional.empty(), false));
    }
    for (String zh : entity.chinese()) {
      if (zh.length() > 1) {
        surfaces.accept(
            new Surface(zh, Mechanism.EXACT, zh, Optional.empty(), Optional.empty(), entity.isShortPivot(zh), Risk.NONE));
      }
    }
    for (Map.Entry<Language, String> adjective : sorted(entity.adjectives())) {
      for (String form : Inflection.adjective(adjective.getKey(), adjective.getValue())) {
        surfaces.accept(Surface.right(form, Optional.of(adjective.getKey()), false));
      }
    }
    for (Map.Entry<Language, String> people : sorted(entity.people())) {
      for (String form : Inflection.people(people.getValue())) {
        surfaces.accept(Surface.right(form, Optional.of(people.getKey()), false));
      }
    }
  }

  static Iterable<Map.Entry<Language, String>> sorted(Map<Language, String> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
