package org.klartext.index;

/** A question took longer than it was given. */
public final class OvertimeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OvertimeException() {
    super("the answer took too long; make the query narrower", null, false, false);
  }
}
