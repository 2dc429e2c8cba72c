package org.klartext.index.query;

/** A query that cannot be understood, or asks for too much; the message says where and what to do. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int column;

  public QueryException(String message, int column) {
    super("column " + column + ": " + message);
    this.column = column;
  }

  /** Where in the query, in code points, from 1 on. */
  public int column() {
    return column;
  }
}
