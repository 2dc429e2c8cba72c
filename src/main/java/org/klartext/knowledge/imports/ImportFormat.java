package org.klartext.knowledge.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that can be imported; each may be compressed by gzip or bzip2. */
public enum ImportFormat {
  /** Entities as the built-in knowledge writes them. */
  JSONL,
  TSV,
  CSV,
  /** TermBase eXchange, TBX-Basic of version 3 or 2. */
  TBX,
  /** A JSON dump of Wikidata. */
  WIKIDATA,
  /** CC-CEDICT. */
  CEDICT;

  /** The format that a file's name tells: {@code latest-all.json.bz2} is a dump of Wikidata. */
  public static Optional<ImportFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2)$", "");
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson" -> Optional.of(JSONL);
      case "tsv", "tab" -> Optional.of(TSV);
      case "csv" -> Optional.of(CSV);
      case "tbx" -> Optional.of(TBX);
      case "json" -> Optional.of(WIKIDATA);
      case "u8" -> Optional.of(CEDICT);
      default -> Optional.empty();
    };
  }

  /** Whether a person can write it by hand, or in a program for tables or terms. */
  public boolean isGlossary() {
    return switch (this) {
      case JSONL, TSV, CSV, TBX -> true;
      case WIKIDATA, CEDICT -> false;
    };
  }

  EntityReader reader() {
    return switch (this) {
      case JSONL -> new LinesReader();
      case TSV -> new TableReader('\t');
      case CSV -> new TableReader(',');
      case TBX -> new TbxReader();
      case WIKIDATA -> new WikidataReader();
      case CEDICT -> new CedictReader();
    };
  }
}
