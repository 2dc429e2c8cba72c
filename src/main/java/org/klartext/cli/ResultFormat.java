package org.klartext.cli;

/** Who reads results that are rows: people, programs, spreadsheets. */
enum ResultFormat {
  TEXT,
  JSON,
  CSV,
  TSV
}
