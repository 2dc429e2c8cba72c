package org.klartext.normalize;

import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;

/**
 * What an outlet is called. What a file says of its outlet came through the same translation as the text: {@code
 * Tigerschnüffler} → {@code Huxiu}. A name that is right for anything stays, and so does one that two media may bear.
 */
final class OutletNames {
  private final Knowledge knowledge;

  OutletNames(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  String rightName(String read, Language language) {
    List<Alias> aliases = knowledge.lookup(read);
    if (aliases.stream().anyMatch(alias -> alias.how() == Mechanism.EXACT && alias.surface().pivot().isEmpty())) {
      return read;
    }
    List<Entity> media =
        aliases.stream()
            .filter(alias -> alias.isFor(language))
            .map(alias -> knowledge.entity(alias.entity()))
            .filter(entity -> entity.type() == EntityType.MEDIA)
            .distinct()
            .toList();
    return media.size() == 1 ? media.getFirst().name(language) : read;
  }
}
