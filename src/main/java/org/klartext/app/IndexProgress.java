package org.klartext.app;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a process that writes an index is doing.
 *
 * @param state what
 * @param since when it began
 * @param files that are done
 * @param bytes that are done
 * @param totalBytes of the corpus; empty where nobody has counted
 */
public record IndexProgress(State state, Instant since, long files, long bytes, OptionalLong totalBytes) {
  /** What is being done. */
  public enum State {
    /** Files are being read. */
    INDEXING,
    /** The index is as the corpus is, and the next change is waited for. */
    WATCHING;

    /** The form in files and records. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
