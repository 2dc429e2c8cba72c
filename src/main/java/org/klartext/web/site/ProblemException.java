package org.klartext.web.site;

/** There is no answer. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(int status, String title, String detail) {
    super(title + ": " + detail, null, false, false);
    problem = new Problem(status, title, detail);
  }

  /** A parameter or a body that cannot be used: 400. */
  public static ProblemException badRequest(String detail) {
    return new ProblemException(400, "Bad request", detail);
  }

  public static ProblemException notFound(String detail) {
    return new ProblemException(404, "Not found", detail);
  }

  public Problem problem() {
    return problem;
  }
}
