package org.klartext.cli;

/** What the program tells the one that called it. */
final class ExitStatus {
  static final int DONE = 0;

  /** Done, but some documents failed; each was named with its reason. */
  static final int SOME_FAILED = 1;

  static final int WRONG_USAGE = 2;

  /** The index is locked, damaged, missing or of another schema. */
  static final int INDEX_UNUSABLE = 3;

  static final int FAILED = 4;

  private ExitStatus() {}
}
