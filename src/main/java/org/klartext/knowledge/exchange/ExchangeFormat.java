package org.klartext.knowledge.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityLine;

/** The forms in which knowledge leaves; each is read again by an import of the same name. */
public enum ExchangeFormat {
  /** A table by RFC 4180, safe to open in a spreadsheet. */
  CSV,
  /** TermBase eXchange: TBX-Basic, version 3, with categories as attributes (DCA). */
  TBX,
  /** Entities as the built-in knowledge writes them. */
  JSONL;

  /** The form that a file's name tells. */
  public static Optional<ExchangeFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> Optional.of(CSV);
      case "tbx" -> Optional.of(TBX);
      case "jsonl", "ndjson" -> Optional.of(JSONL);
      default -> Optional.empty();
    };
  }

  /** The whole file, in UTF-8. */
  public String write(Iterable<Entity> entities) {
    var text = new StringBuilder();
    switch (this) {
      case CSV -> {
        text.append(EntityTable.heading());
        entities.forEach(entity -> text.append(EntityTable.row(entity)));
      }
      case TBX -> {
        text.append(TbxFile.HEAD);
        entities.forEach(entity -> text.append(TbxFile.concept(entity)));
        text.append(TbxFile.FOOT);
      }
      case JSONL -> entities.forEach(entity -> text.append(EntityLine.of(entity)).append('\n'));
    }
    return text.toString();
  }
}
