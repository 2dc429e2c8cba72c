package org.klartext.fuzz;

import java.util.Locale;
import org.klartext.text.EditLaws;

/** A part of the program that takes what comes from outside. */
enum FuzzTarget {
  TEXT(bytes -> Reading.document("a.txt", bytes)),
  MARKDOWN(bytes -> Reading.document("a.md", bytes)),
  HTML(bytes -> Reading.document("a.html", bytes)),
  JSON_LINES(bytes -> Reading.records("a.jsonl", bytes)),
  CSV(bytes -> Reading.records("a.csv", bytes)),
  TSV(bytes -> Reading.records("a.tsv", bytes)),
  GZIP(bytes -> Reading.records("a.jsonl.gz", bytes)),
  ZSTD(bytes -> Reading.records("a.jsonl.zst", bytes)),
  EDITS(bytes -> EditLaws.hold(new Choices(bytes))),
  RULES(Ruling::load),
  STAGES(Normalizing::stages),
  PIPELINE(Normalizing::pipeline),
  QUERY(Querying::ask),
  JUDGEMENTS(Judging::lines),
  JUDGEMENT_TABLE(Judging::table),
  ENTITY_LINES(Knowing::lines),
  GLOSSARY_TABLE(Knowing::table),
  TBX(Knowing::tbx),
  WIKIDATA(Knowing::wikidata),
  STORED_ARTICLE(Storing::decode);

  @SuppressWarnings("ImmutableEnumChecker") // the checks are lambdas that hold nothing
  private final Check check;

  FuzzTarget(Check check) {
    this.check = check;
  }

  /** Throws if what must hold for any bytes does not. */
  @FunctionalInterface
  private interface Check {
    void check(byte[] bytes) throws Exception;
  }

  void check(byte[] bytes) {
    try {
      check.check(bytes);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(this + ": " + e, e);
    }
  }

  /** The folder of its inputs in {@code src/test/resources/fuzz}. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
