package org.klartext.web.site;

/**
 * Why there is no answer, as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param title what is wrong, the same each time
 * @param detail what is wrong this time, and what to do
 */
public record Problem(int status, String title, String detail) {
  private static final int FIRST_ERROR = 400;
  private static final int LAST_ERROR = 599;

  public Problem {
    if (status < FIRST_ERROR || status > LAST_ERROR) {
      throw new IllegalArgumentException(status + " is no error");
    }
  }
}
