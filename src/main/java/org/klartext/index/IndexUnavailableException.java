package org.klartext.index;

import java.nio.file.Path;

/** The index cannot be used; the message names it and says what to do. */
public final class IndexUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why an index cannot be used. */
  public enum Reason {
    /** No index stands there. */
    MISSING,
    /** Another process or session writes it. */
    LOCKED,
    /** Files of it are broken or gone. */
    DAMAGED,
    /** Another version of Klartext made it, in another form. */
    OTHER_SCHEMA,
    /** The folder may not be read or written. */
    NO_ACCESS
  }

  private final Reason reason;

  IndexUnavailableException(Reason reason, Path folder, String what, String todo) {
    super("index " + folder + " " + what + ": " + todo);
    this.reason = reason;
  }

  IndexUnavailableException(Reason reason, Path folder, String what, String todo, Throwable cause) {
    super("index " + folder + " " + what + ": " + todo, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
