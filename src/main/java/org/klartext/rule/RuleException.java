package org.klartext.rule;

/** A rule that cannot be used; the message names the file, the rule and what is wrong. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RuleException(String message) {
    super(message);
  }

  public RuleException(String message, Throwable cause) {
    super(message, cause);
  }
}
