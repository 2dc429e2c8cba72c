package org.klartext.app;

import org.klartext.ingest.Ingested;

/** Watches an index being made. Called in the thread that makes it. */
public interface IndexListener {
  /** Hears nothing. */
  IndexListener NONE =
      new IndexListener() {
        @Override
        public void left(Ingested what) {}
      };

  /** Whether {@link #begins} wants to know the size of the corpus, for which its files are walked once more. */
  default boolean wantsTotal() {
    return false;
  }

  /** The files of the corpus have {@code bytes} in all. */
  default void begins(long bytes) {}

  /** A file of {@code bytes} is done, whether it was read or not. */
  default void fileDone(String path, long bytes) {}

  /** Something gave no article: rejected, skipped or ignored. In the order of the paths. */
  void left(Ingested what);
}
