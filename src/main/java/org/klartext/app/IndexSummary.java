package org.klartext.app;

import java.util.List;
import org.klartext.index.Count;
import org.klartext.index.SurfaceCount;

/**
 * What was done, and what the index holds now.
 *
 * @param run what was done
 * @param articles in the index
 * @param languages articles by language
 * @param stages edits by the stage that made them
 * @param mechanisms garbled mentions by mechanism, put right or in doubt
 * @param garbles the most frequent garbles that were put right
 * @param doubts the most frequent surfaces that were left in doubt
 * @param doubtful mentions in doubt
 */
public record IndexSummary(
    Run run,
    long articles,
    List<Count> languages,
    List<Count> stages,
    List<Count> mechanisms,
    List<Garble> garbles,
    List<Garble> doubts,
    long doubtful) {
  public IndexSummary {
    languages = List.copyOf(languages);
    stages = List.copyOf(stages);
    mechanisms = List.copyOf(mechanisms);
    garbles = List.copyOf(garbles);
    doubts = List.copyOf(doubts);
  }

  /**
   * What one run did.
   *
   * @param filesRead new and changed files
   * @param filesUnchanged files that were not read again
   * @param filesRemoved files whose articles were taken out, because they are gone
   * @param articlesRead articles that came of the files read
   * @param rejected files and records that could not be read
   * @param skipped articles in other languages
   * @param ignored other kinds of files
   * @param removalHeld why nothing was removed although files are missing; empty if nothing was held back
   */
  public record Run(
      long filesRead,
      long filesUnchanged,
      long filesRemoved,
      long articlesRead,
      long rejected,
      long skipped,
      long ignored,
      String removalHeld) {}

  /** A surface with the name of what it stands for. */
  public record Garble(SurfaceCount surface, String name) {}
}
