package org.klartext.cli;

import java.util.Optional;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.app.json.EntityJson;
import org.klartext.index.EntityMentions;

/** What is known of an entity, one a line. */
final class EntityJsonView {
  private EntityJsonView() {}

  static void show(Output out, String asked, Reading reading, Optional<EntityMentions> mentions) {
    JsonLines.object(out, json -> EntityJson.write(json, asked, reading, mentions));
  }
}
