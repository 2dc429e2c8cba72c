package org.klartext.index.query;

/** Where operators stand in a query. */
final class Operators {
  static final String NEAR = "NEAR";
  private static final String FOLLOWING = "()\"";

  private final String query;

  Operators(String query) {
    this.query = query;
  }

  /** Where an operator that begins at {@code from} ends, or -1. */
  int end(Operator operator, int from) {
    for (String form : operator.forms()) {
      int end = from + form.length();
      if (query.startsWith(form, from) && isFollowed(end)) {
        return end;
      }
    }
    return -1;
  }

  /** Whether a word is read as an operator that parts clauses. */
  static boolean isOne(String text) {
    for (Operator operator : Operator.values()) {
      if (operator != Operator.TO && operator.forms().contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** Where an operator NEAR that begins at {@code from} ends, or -1. */
  int nearEnd(int from) {
    if (!query.startsWith(NEAR, from)) {
      return -1;
    }
    int end = from + NEAR.length();
    if (end < query.length() && query.charAt(end) == '/') {
      int digits = end + 1;
      while (digits < query.length() && query.charAt(digits) >= '0' && query.charAt(digits) <= '9') {
        digits++;
      }
      if (digits == end + 1) {
        return -1;
      }
      end = digits;
    }
    return isFollowed(end) ? end : -1;
  }

  private boolean isFollowed(int end) {
    return end == query.length() || isSpace(query.charAt(end)) || FOLLOWING.indexOf(query.charAt(end)) >= 0;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
