package org.klartext.index.query;

/**
 * Reads a query. Words that name an entity, up to five in a row, are recognised in the layer {@code
 * any}; elsewhere a word is just a word.
 */
public final class QueryParser {
  /** Words and values a query may have. */
  public static final int MOST_WORDS = 250;

  private final Names names;
  private final Field layer;

  /** A parser for queries to either layer. */
  public QueryParser(Names names) {
    this(names, Field.ANY);
  }

  /**
   * @param layer where words without a field are looked for
   */
  public QueryParser(Names names, Field layer) {
    this.names = names;
    this.layer = layer;
  }

  /**
   * @throws QueryException saying what is wrong and where
   */
  public QueryNode parse(String query) {
    return new QueryReading(new QueryScanner(query), names, layer).all();
  }
}
