package org.klartext.knowledge;

/** Knowledge that cannot be used; the message names the file, the line and what is wrong. */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KnowledgeException(String message) {
    super(message);
  }

  public KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
