package org.klartext.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.app.Review;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import org.klartext.index.SearchRequest;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;

/**
 * What a search page shows, as it stands in the address.
 *
 * @param query in the syntax of {@link org.klartext.index.query}; empty for all articles
 * @param view what the result looks like
 * @param layer where words are looked for
 * @param sort in which order
 * @param filters facets the articles must have
 * @param expands whether words are looked for as the entities they name, too
 * @param groupsDuplicates whether of near-duplicates only the first is shown
 * @param after the cursor of the last hit of the page before
 * @param lines of a concordance, at most
 */
record SearchForm(
    String query,
    View view,
    Layer layer,
    Sort sort,
    List<Filter> filters,
    boolean expands,
    boolean groupsDuplicates,
    Optional<String> after,
    int lines) {
  private static final int PAGE = 10;
  private static final int FEW_LINES = 50;
  private static final int MANY_LINES = 1_000;
  private static final int MOST_FILTERS = 20;

  SearchForm {
    filters = List.copyOf(filters);
  }

  /** What a result looks like. */
  enum View {
    DOCUMENTS,
    KWIC
  }

  /** In which order a result comes. */
  enum Sort {
    SCORE,
    DATE,
    ARTICLE,
    LEFT,
    MATCH,
    RIGHT;

    boolean fits(View view) {
      return view == View.DOCUMENTS ? this == SCORE || this == DATE : this != SCORE && this != DATE;
    }
  }

  /** A facet and the value that articles must have: {@code outlet:36kr}. */
  record Filter(Facet facet, String value) {
    static Optional<Filter> of(String written) {
      int colon = written.indexOf(':');
      if (colon < 0 || colon + 1 == written.length()) {
        return Optional.empty();
      }
      String code = written.substring(0, colon);
      for (Facet facet : Facet.values()) {
        if (facet.code().equals(code)) {
          return Optional.of(new Filter(facet, written.substring(colon + 1)));
        }
      }
      return Optional.empty();
    }

    String written() {
      return facet.code() + ":" + value;
    }

    /** As a part of a query. */
    String clause() {
      return switch (facet) {
        case ENTITY, OUTLET, LANGUAGE, MECHANISM -> facet.code() + ":" + Review.quoted(value);
        case MONTH -> "date:" + Review.quoted(value);
        case GARBLE_SCORE -> scores();
      };
    }

    /** {@code 0.05–0.10} → {@code garble_score:[0.05 TO 0.10}}. */
    private String scores() {
      int dash = value.indexOf('–');
      String from = dash < 0 ? value : value.substring(0, dash);
      String to = dash < 0 ? "" : value.substring(dash + 1);
      return "garble_score:[" + from + " TO " + (to.isEmpty() ? "*]" : to + "}");
    }
  }

  static SearchForm of(Address address) {
    View view = one(View.class, address.value("view").orElse("")).orElse(View.DOCUMENTS);
    String query = address.value("q").orElse("").strip();
    Sort sort =
        one(Sort.class, address.value("sort").orElse(""))
            .filter(asked -> asked.fits(view) && (asked != Sort.SCORE || !query.isEmpty()))
            .orElse(usual(view, query));
    var filters = new ArrayList<Filter>();
    for (Address.Parameter parameter : address.parameters()) {
      if (parameter.name().equals("f") && filters.size() < MOST_FILTERS) {
        Filter.of(parameter.value()).ifPresent(filters::add);
      }
    }
    return new SearchForm(
        query,
        view,
        one(Layer.class, address.value("layer").orElse("")).orElse(Layer.ANY),
        sort,
        filters,
        !address.value("expand").equals(Optional.of("no")),
        !address.value("duplicates").equals(Optional.of("yes")),
        address.value("after").filter(cursor -> !cursor.isEmpty()),
        address.value("lines").equals(Optional.of("all")) ? MANY_LINES : FEW_LINES);
  }

  /** Where nothing is asked for, no article is better than another. */
  private static Sort usual(View view, String query) {
    if (view == View.KWIC) {
      return Sort.ARTICLE;
    }
    return query.isEmpty() ? Sort.DATE : Sort.SCORE;
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> kind, String code) {
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** Whether all articles are shown. */
  boolean isAll() {
    return query.isEmpty() && filters.isEmpty();
  }

  /** The query alone, without what the filters ask. */
  SearchRequest queryAlone() {
    return SearchRequest.of(query.isEmpty() ? "*:*" : query);
  }

  /** All of it. */
  SearchRequest request() {
    var whole = new StringBuilder(query.isEmpty() ? "*:*" : filters.isEmpty() ? query : "(" + query + ")");
    filters.forEach(filter -> whole.append(" AND ").append(filter.clause()));
    SearchRequest request =
        SearchRequest.of(whole.toString())
            .withLayer(layer)
            .withLimit(view == View.KWIC ? lines : PAGE)
            .withOrder(sort == Sort.DATE ? Order.DATE : Order.SCORE);
    request = groupsDuplicates ? request.groupingDuplicates() : request;
    return after.isPresent() ? request.after(after.get()) : request;
  }

  KwicOrder kwicOrder() {
    return switch (sort) {
      case SCORE, DATE, ARTICLE -> KwicOrder.ARTICLE;
      case LEFT -> KwicOrder.LEFT;
      case RIGHT -> KwicOrder.RIGHT;
      case MATCH -> KwicOrder.MATCH;
    };
  }
}
