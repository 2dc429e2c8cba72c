package org.klartext.index.query;

/** What a query may cost: refused before anything is looked for, with the column at which it became too much. */
final class QueryBudget {
  private static final int DEEPEST = 50;
  private static final int MOST_WILD = 20;

  private int depth;
  private int words;
  private int wild;

  void enter(QueryScanner in) {
    depth++;
    if (depth > DEEPEST) {
      throw in.error("nested deeper than " + DEEPEST + "; make the query flatter");
    }
  }

  void leave() {
    depth--;
  }

  void count(int column) {
    words++;
    if (words > QueryParser.MOST_WORDS) {
      throw new QueryException("more than " + QueryParser.MOST_WORDS + " words; search in several goes", column);
    }
  }

  /** A word that may stand for many. */
  void countWild(int column) {
    wild++;
    if (wild > MOST_WILD) {
      throw new QueryException(
          "more than " + MOST_WILD + " words with \"*\", \"?\" or \"~\"; search in several goes", column);
    }
  }
}
