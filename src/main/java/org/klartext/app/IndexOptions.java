package org.klartext.app;

import org.klartext.ingest.IngestOptions;

/**
 * How a corpus is indexed.
 *
 * @param ingest how files are read; a file read otherwise than before counts as changed
 * @param threads how many work at once; the index answers the same for any number
 * @param keepsMissing whether articles stay whose files are not in the corpus (any more)
 * @param rereads whether unchanged files are read again
 */
public record IndexOptions(IngestOptions ingest, int threads, boolean keepsMissing, boolean rereads) {
  public IndexOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads; there must be at least one");
    }
  }

  /** Files as they are, one thread, an index that mirrors the corpus. */
  public static final IndexOptions DEFAULT = new IndexOptions(IngestOptions.DEFAULT, 1, false, false);
}
