package org.klartext.knowledge.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

/**
 * The surfaces an entry lists because nothing derives them: misreadings read on, and the wordings of terms.
 *
 * <p>A German phrase that begins with an adjective is taken in all its endings, and so is what takes its place:
 * {@code kastrierten Version} becomes {@code abgespeckten Version}.
 */
final class ListedGarbles implements Derivation {
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

  private static void derive(Entity entity, Garble garble, Language language, Consumer<Surface> surfaces) {
    Risk risk = garble.risk().or(entity::risk).orElse(Risk.SOME);
    var plain =
        new Surface(
            garble.surface(), garble.how(), garble.pivot(), Optional.of(language), garble.written(), false, risk);
    if (entity.type() != EntityType.TERM) {
      surfaces.accept(plain);
      return;
    }
    String written = garble.written().orElse(entity.labels().getOrDefault(language, ""));
    if (written.isEmpty()) {
      return;
    }
    List<String> forms = language == Language.GERMAN ? Inflection.phrase(garble.surface()) : List.of(garble.surface());
    List<String> instead = language == Language.GERMAN ? Inflection.phrase(written) : List.of(written);
    for (int i = 0; i < forms.size(); i++) {
      String form = instead.size() == forms.size() ? instead.get(i) : written;
      surfaces.accept(
          new Surface(
              forms.get(i), garble.how(), garble.pivot(), Optional.of(language), Optional.of(form), false, risk));
    }
  }
}
