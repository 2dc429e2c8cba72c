package org.klartext.knowledge.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;
import org.klartext.knowledge.imports.Rest;
import org.klartext.language.Language;
import org.klartext.table.Csv;

/** An entity a row; several values in a cell are parted by {@code |}. */
final class EntityTable {
  private static final List<String> COLUMNS =
      List.of(
          "id", "type", "name", "short", "de", "fr", "zh", "wikidata", "gender", "aliases", "cues", "garbles", "more");
  private static final String END = "\r\n";

  private EntityTable() {}

  static String heading() {
    return Csv.row(COLUMNS) + END;
  }

  static String row(Entity entity) {
    List<Entity> read = Importer.entities(heading() + row(entity, ""), ImportFormat.CSV);
    if (read.isEmpty()) {
      throw new IllegalStateException("cannot be written as a row: " + entity);
    }
    return row(entity, Rest.of(entity, read.getFirst()));
  }

  private static String row(Entity entity, String more) {
    return Csv.row(
            List.of(
                entity.id(),
                entity.type().code(),
                entity.name(),
                entity.shortName().orElse(""),
                entity.labels().getOrDefault(Language.GERMAN, ""),
                entity.labels().getOrDefault(Language.FRENCH, ""),
                listed(entity.chinese().stream()),
                entity.wikidata().orElse(""),
                entity.gender().orElse(""),
                listed(entity.aliases().stream()),
                listed(entity.cues().stream()),
                listed(entity.garbles().stream().map(Garble::surface).distinct()),
                more))
        + END;
  }

  private static String listed(Stream<String> values) {
    return values.filter(Rest::isListed).collect(Collectors.joining("|"));
  }
}
