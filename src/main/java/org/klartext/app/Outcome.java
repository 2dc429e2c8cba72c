package org.klartext.app;

import org.klartext.ingest.Ingested;
import org.klartext.record.CleanArticle;

/** What became of one place in a corpus. */
public sealed interface Outcome {
  /** An article, made clear. */
  record Cleaned(CleanArticle article) implements Outcome {}

  /** No article: rejected, skipped or ignored, and why. */
  record Left(Ingested what) implements Outcome {}
}
