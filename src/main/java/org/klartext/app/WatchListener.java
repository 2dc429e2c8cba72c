package org.klartext.app;

/** Hears of an index that is kept up to date. */
public interface WatchListener {
  /** The index is as the corpus is; {@code run} says what was done for it. */
  void upToDate(IndexSummary.Run run);

  /** An update failed, and the next change is waited for: the index is locked, or a file could not be read. */
  void failed(Exception why);

  /** Whether to go on watching; asked every second. */
  boolean goesOn();
}
