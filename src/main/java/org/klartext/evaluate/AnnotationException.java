package org.klartext.evaluate;

/** An annotation is malformed; the message names file and place. */
public final class AnnotationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String problem;

  public AnnotationException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** One line: where, and what is wrong. */
  public String problem() {
    return problem;
  }
}
