package org.klartext.index;

import java.time.Duration;
import java.util.Optional;
import org.klartext.index.query.Names;
import org.klartext.language.Language;

/**
 * What is to be found.
 *
 * @param query in the syntax of {@link org.klartext.index.query}
 * @param layer where words without a field are looked for
 * @param language only articles in this one
 * @param limit hits wanted at most
 * @param order in which they come
 * @param names what words may name, in {@link Layer#ANY}
 * @param after the cursor of the hit after which this page begins
 * @param groupsDuplicates whether of near-duplicates only the first is given
 * @param time after which what was found by then is given, as partial; no answer is held up by it that is to be whole,
 *     such as an export
 */
public record SearchRequest(
    String query,
    Layer layer,
    Optional<Language> language,
    int limit,
    Order order,
    Names names,
    Optional<String> after,
    boolean groupsDuplicates,
    Duration time) {
  /** What {@link #of} allows. */
  public static final Duration USUAL_TIME = Duration.ofSeconds(20);

  private static final int FEW = 10;

  public SearchRequest {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit of " + limit + " hits");
    }
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("no time: " + time);
    }
  }

  /** The ten best for a query to either layer, without names, near-duplicates among them. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, Layer.ANY, Optional.empty(), FEW, Order.SCORE, Names.NONE, Optional.empty(), false, USUAL_TIME);
  }

  public SearchRequest withQuery(String other) {
    return new SearchRequest(other, layer, language, limit, order, names, after, groupsDuplicates, time);
  }

  public SearchRequest withLayer(Layer other) {
    return new SearchRequest(query, other, language, limit, order, names, after, groupsDuplicates, time);
  }

  public SearchRequest withLanguage(Language only) {
    return new SearchRequest(query, layer, Optional.of(only), limit, order, names, after, groupsDuplicates, time);
  }

  public SearchRequest withLimit(int other) {
    return new SearchRequest(query, layer, language, other, order, names, after, groupsDuplicates, time);
  }

  public SearchRequest withOrder(Order other) {
    return new SearchRequest(query, layer, language, limit, other, names, after, groupsDuplicates, time);
  }

  public SearchRequest withNames(Names known) {
    return new SearchRequest(query, layer, language, limit, order, known, after, groupsDuplicates, time);
  }

  public SearchRequest after(String cursor) {
    return new SearchRequest(query, layer, language, limit, order, names, Optional.of(cursor), groupsDuplicates, time);
  }

  public SearchRequest groupingDuplicates() {
    return new SearchRequest(query, layer, language, limit, order, names, after, true, time);
  }

  public SearchRequest within(Duration other) {
    return new SearchRequest(query, layer, language, limit, order, names, after, groupsDuplicates, other);
  }
}
