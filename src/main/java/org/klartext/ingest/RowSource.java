package org.klartext.ingest;

import java.io.IOException;
import java.util.Optional;

/** The records of a file, one after the other; holds one at a time. */
interface RowSource {
  /**
   * The next record; empty at the end.
   *
   * @throws IOException if the file breaks off
   */
  Optional<Row> next() throws IOException;

  /** The line that was read last, or the record; from 1. */
  long line();

  /** What is counted. */
  default String unit() {
    return "line";
  }
}
