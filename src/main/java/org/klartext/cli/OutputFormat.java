package org.klartext.cli;

/** Who reads the results: people, or programs with one JSON object a line. */
enum OutputFormat {
  TEXT,
  JSON
}
