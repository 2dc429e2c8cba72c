package org.klartext.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The characters of a query, and where in them the parser is. */
final class QueryScanner {
  private static final int LONGEST = 20_000;
  private static final int USUAL_DISTANCE = 10;
  private static final int FARTHEST = 1000;
  private static final int MOST_BOOST = 1000;
  private static final String SIGNS = "-+!=";
  private static final String ENDS_WORD = "()[]{}\"^~:";

  private final String query;
  private final Operators operators;
  private int at;

  QueryScanner(String query) {
    if (query.length() > LONGEST) {
      throw new QueryException(
          "the query has " + query.length() + " characters, at most " + LONGEST + " are read", 1);
    }
    this.query = query;
    operators = new Operators(query);
  }

  /**
   * A word as it was typed.
   *
   * @param text with escapes resolved
   * @param pattern with a backslash before each special character that is meant as it is
   * @param isWildcard whether {@code *} or {@code ?} stands in it
   */
  record Word(String text, String pattern, boolean isWildcard) {
    boolean startsOpen() {
      return pattern.charAt(0) == '*' || pattern.charAt(0) == '?';
    }
  }

  /** A plain word further on, and where it ends. */
  record Ahead(String text, int end) {}

  boolean isDone() {
    return at == query.length();
  }

  /** Code points, from 1 on. */
  int column() {
    return query.codePointCount(0, at) + 1;
  }

  QueryException error(String message) {
    return new QueryException(message, column());
  }

  boolean stands(char c) {
    return at < query.length() && query.charAt(at) == c;
  }

  boolean standsDigit() {
    return at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9';
  }

  void next() {
    at++;
  }

  void jumpTo(int offset) {
    at = offset;
  }

  boolean skip(char c) {
    if (stands(c)) {
      at++;
      return true;
    }
    return false;
  }

  void skipSpace() {
    while (at < query.length() && Operators.isSpace(query.charAt(at))) {
      at++;
    }
  }

  /** Skips a sign that stands just before what it belongs to. */
  boolean skipSign(char sign) {
    if (stands(sign) && at + 1 < query.length() && !Operators.isSpace(query.charAt(at + 1)) && query.charAt(at + 1) != ')') {
      at++;
      return true;
    }
    return false;
  }

  boolean skipOperator(Operator operator) {
    int end = operators.end(operator, at);
    if (end < 0) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  /** Skips {@code NEAR} or {@code NEAR/5} with the space before it; gives its distance. */
  OptionalInt skipNear() {
    int start = at;
    while (start < query.length() && Operators.isSpace(query.charAt(start))) {
      start++;
    }
    int end = operators.nearEnd(start);
    if (end < 0) {
      return OptionalInt.empty();
    }
    int slash = start + Operators.NEAR.length();
    int column = query.codePointCount(0, slash) + 2;
    String digits = end > slash ? query.substring(slash + 1, end) : String.valueOf(USUAL_DISTANCE);
    int distance = digits.length() > 4 ? FARTHEST + 1 : Integer.parseInt(digits);
    if (distance == 0 || distance > FARTHEST) {
      throw new QueryException("NEAR/ takes a number of words from 1 to " + FARTHEST, column);
    }
    at = end;
    skipSpace();
    return OptionalInt.of(distance);
  }

  /** Throws if nothing, or another operator, follows {@code operator}. */
  void expectOperand(Operator operator) {
    if (isDone() || stands(')')) {
      throw error(operator + " needs something after it");
    }
  }

  /** Throws if an operator stands here, where something to search for should. */
  void refuseOperator() {
    for (Operator operator : List.of(Operator.AND, Operator.OR)) {
      if (operators.end(operator, at) >= 0) {
        throw error(operator + " needs something before it; for the word itself type \"" + operator + "\"");
      }
    }
    if (operators.nearEnd(at) >= 0) {
      throw error("NEAR needs something before it; for the word itself type \"NEAR\"");
    }
  }

  Word word() {
    if (isDone() || ENDS_WORD.indexOf(query.charAt(at)) >= 0) {
      throw error(isDone() ? "a word should follow" : "\"" + query.charAt(at) + "\" where a word should stand");
    }
    var text = new StringBuilder();
    var pattern = new StringBuilder();
    boolean wildcard = false;
    while (at < query.length() && !Operators.isSpace(query.charAt(at)) && ENDS_WORD.indexOf(query.charAt(at)) < 0) {
      char c = query.charAt(at);
      if (c == '\\') {
        c = escaped();
        pattern.append('\\');
      } else {
        wildcard |= c == '*' || c == '?';
      }
      text.append(c);
      pattern.append(c);
      at++;
    }
    return new Word(text.toString(), pattern.toString(), wildcard);
  }

  /** Up to {@code most} words that follow, each parted from the one before by space alone and with nothing special. */
  List<Ahead> plainWordsAhead(int most) {
    var words = new ArrayList<Ahead>();
    int end = at;
    while (words.size() < most) {
      int start = end;
      while (start < query.length() && Operators.isSpace(query.charAt(start))) {
        start++;
      }
      end = start;
      while (end < query.length() && isPlain(query.charAt(end))) {
        end++;
      }
      String text = query.substring(start, end);
      boolean plain = end == query.length() || Operators.isSpace(query.charAt(end)) || query.charAt(end) == ')';
      boolean signed = !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 || operators.nearEnd(start) >= 0;
      if (text.isEmpty() || !plain || signed || Operators.isOne(text)) {
        break;
      }
      words.add(new Ahead(text, end));
    }
    return words;
  }

  /** What stands between quotes. */
  String quoted() {
    int column = column();
    at++;
    var text = new StringBuilder();
    while (!stands('"')) {
      if (isDone()) {
        throw new QueryException("a quote without its end", column);
      }
      text.append(query.charAt(at) == '\\' ? escaped() : query.charAt(at));
      at++;
    }
    at++;
    if (text.toString().isBlank()) {
      throw new QueryException("nothing between the quotes", column);
    }
    return text.toString();
  }

  /** One end of a range. */
  String rangeEnd() {
    skipSpace();
    int start = at;
    while (at < query.length() && !Operators.isSpace(query.charAt(at)) && query.charAt(at) != ']' && query.charAt(at) != '}') {
      at++;
    }
    String end = query.substring(start, at);
    if (end.isEmpty()) {
      throw error("a range is written [from TO to]");
    }
    skipSpace();
    return end;
  }

  int number(int most, String what) {
    int column = column();
    int start = at;
    while (standsDigit()) {
      at++;
    }
    String digits = query.substring(start, at);
    if (digits.isEmpty() || digits.length() > 9 || Integer.parseInt(digits) > most) {
      throw new QueryException("a number of " + what + " from 0 to " + most + " should stand here", column);
    }
    return Integer.parseInt(digits);
  }

  float decimal() {
    int column = column();
    int start = at;
    while (standsDigit() || stands('.')) {
      at++;
    }
    try {
      float number = Float.parseFloat(query.substring(start, at));
      if (number <= MOST_BOOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // It is told below what a number looks like.
    }
    throw new QueryException("\"^\" takes a number up to " + MOST_BOOST + ", such as ^2 or ^0.5", column);
  }

  private char escaped() {
    at++;
    if (isDone()) {
      throw error("a backslash with nothing after it");
    }
    return query.charAt(at);
  }

  private static boolean isPlain(char c) {
    return !Operators.isSpace(c) && c != '\\' && c != '*' && c != '?' && ENDS_WORD.indexOf(c) < 0;
  }
}
