package org.klartext.knowledge.derive;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.inflect.Rephrasing;

/**
 * The surfaces an entry lists because nothing derives them: misreadings read on, and the wordings of terms.
 *
 * <p>A term's wordings are listed in their base form and taken in all their forms, each with the right wording in the
 * same form: {@code kastrierten Versionen} becomes {@code abgespeckten Versionen}, {@code créent des cœurs} becomes
 * {@code fabriquent des puces}. See {@link Rephrasing} for what is left out.
 */
final class ListedGarbles implements Derivation {
  private final Map<Language, Rephrasing> rephrasings = new EnumMap<>(Language.class);

  @Override
  public void derive(Entity entity, Consumer<Surface> surfaces) {
    for (Garble garble : entity.garbles()) {
      if (garble.language().isPresent()) {
        derive(entity, garble, garble.language().get(), surfaces);
      } else {
        for (Language language : Language.values()) {
          derive(entity, garble, language, surfaces);
        }
      }
    }
  }

  private void derive(Entity entity, Garble garble, Language language, Consumer<Surface> surfaces) {
    Risk risk = garble.risk().or(entity::risk).orElse(Risk.SOME);
    if (entity.type() != EntityType.TERM) {
      surfaces.accept(surface(garble, garble.surface(), language, garble.written(), risk));
      return;
    }
    String right = garble.written().orElse(entity.labels().getOrDefault(language, ""));
    if (!right.isEmpty()) {
      pairs(entity, garble, language, right)
          .forEach(
              (form, written) -> {
                surfaces.accept(surface(garble, form, language, Optional.of(written), risk));
                if (form.indexOf('œ') >= 0) {
                  surfaces.accept(surface(garble, form.replace("œ", "oe"), language, Optional.of(written), risk));
                }
              });
    }
  }

  private static Surface surface(Garble garble, String text, Language language, Optional<String> written, Risk risk) {
    return new Surface(text, garble.how(), garble.pivot(), Optional.of(language), written, false, risk);
  }

  /** The gender that an entry gives is that of its own wording, not of one that a garble brings along. */
  private Map<String, String> pairs(Entity entity, Garble garble, Language language, String right) {
    Optional<String> gender =
        garble.written().isPresent() ? Optional.empty() : Optional.ofNullable(entity.genders().get(language));
    return rephrasings.computeIfAbsent(language, Rephrasing::of).pairs(garble.surface(), right, gender);
  }
}
