package org.klartext.resolve.judge;

import java.time.Instant;

/** A line of the ledger. */
public sealed interface Entry permits Judgement, Entry.Undo {
  /** Unique in its ledger. */
  String id();

  /** When it was made. */
  Instant when();

  /** Who made it. */
  String who();

  /** Why, in the person's words; may be empty. */
  String why();

  /**
   * Takes an earlier line back; of a line that took another back, that holds again.
   *
   * @param undoes the id of that line
   */
  record Undo(String id, Instant when, String who, String undoes, String why) implements Entry {}
}
