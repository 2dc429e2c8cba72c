package org.klartext.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.klartext.text.EditLaws;

/** A part of the program that takes what comes from outside. */
enum FuzzTarget {
  TEXT,
  MARKDOWN,
  HTML,
  JSON_LINES,
  CSV,
  TSV,
  GZIP,
  ZSTD,
  EDITS,
  RULES,
  STAGES,
  PIPELINE,
  QUERY,
  JUDGEMENTS,
  JUDGEMENT_TABLE,
  ENTITY_LINES,
  GLOSSARY_TABLE,
  TBX,
  WIKIDATA,
  STORED_ARTICLE;

  /** Throws if what must hold for any bytes does not. */
  void check(byte[] bytes) {
    try {
      switch (this) {
        case TEXT -> Reading.document("a.txt", bytes);
        case MARKDOWN -> Reading.document("a.md", bytes);
        case HTML -> Reading.document("a.html", bytes);
        case JSON_LINES -> Reading.records("a.jsonl", bytes);
        case CSV -> Reading.records("a.csv", bytes);
        case TSV -> Reading.records("a.tsv", bytes);
        case GZIP -> Reading.records("a.jsonl.gz", bytes);
        case ZSTD -> Reading.records("a.jsonl.zst", bytes);
        case EDITS -> EditLaws.hold(new Choices(bytes));
        case RULES -> Ruling.load(bytes);
        case STAGES -> Normalizing.stages(bytes);
        case PIPELINE -> Normalizing.pipeline(bytes);
        case QUERY -> Querying.ask(bytes);
        case JUDGEMENTS -> Judging.lines(bytes);
        case JUDGEMENT_TABLE -> Judging.table(bytes);
        case ENTITY_LINES -> Knowing.lines(bytes);
        case GLOSSARY_TABLE -> Knowing.table(bytes);
        case TBX -> Knowing.tbx(bytes);
        case WIKIDATA -> Knowing.wikidata(bytes);
        case STORED_ARTICLE -> Storing.decode(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(this + ": " + e, e);
    }
  }

  /** The folder of its inputs in {@code src/test/resources/fuzz}. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
