package org.klartext.web.pages;

import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;

/**
 * What the template of the search page shows.
 *
 * @param frame around it
 * @param form what was asked
 * @param problem why it cannot be answered; empty if it can
 * @param total articles that match
 * @param hits the first of them, in the view of documents
 * @param lines the first matches, in the view of a concordance
 * @param areMoreLines whether there are more
 * @param facets of the articles that match
 * @param chips the filters that hold
 * @param notes what words were taken for
 * @param next the next page, if there is one
 * @param isOutdated whether the index was made with other knowledge than today's
 * @param formats in which the result can be had
 */
record SearchPage(
    Frame frame,
    SearchForm form,
    String problem,
    long total,
    List<HitView> hits,
    List<LineView> lines,
    boolean areMoreLines,
    List<FacetView> facets,
    List<Chip> chips,
    List<Note> notes,
    Optional<Address> next,
    boolean isOutdated,
    List<String> formats) {
  /**
   * An article that was found.
   *
   * @param address where it is read
   * @param title as it should read
   * @param article its facts as they were read
   * @param outlet by its right name
   * @param garbleScore the share of it that was garbled
   * @param snippet of the clean text
   * @param was the same of the source; empty where it reads alike
   * @param reasons why it was found
   * @param duplicates how many others say nearly the same
   */
  record HitView(
      Address address,
      String title,
      Article article,
      Optional<String> outlet,
      double garbleScore,
      List<Piece> snippet,
      List<Piece> was,
      List<ReasonView> reasons,
      int duplicates) {}

  /**
   * Why an article was found.
   *
   * @param form as it stands there
   * @param count how often
   * @param entity the address of what it names, if it names something
   * @param name of that; empty if it names nothing
   * @param mechanism the key of its name; empty for a right form
   */
  record ReasonView(String form, int count, Optional<Address> entity, String name, String mechanism) {}

  /**
   * A line of a concordance.
   *
   * @param address where it is read
   * @param name of the article
   * @param left what stands before the match
   * @param match the match in the clean text, or in the source where only that has it
   * @param was the match in the source where it reads otherwise; else empty
   * @param right what stands after it
   * @param language of the text
   */
  record LineView(
      Address address, String name, String left, String match, String was, String right, String language) {}

  /** A facet and its values. */
  record FacetView(String code, List<ValueView> values, int more) {}

  /** A value by which a result can be narrowed. */
  record ValueView(String label, long articles, Address address, boolean isChosen) {}

  /** A filter that holds, and the address without it. */
  record Chip(String facet, String label, Address without) {}

  /** A word, what it was taken for, and the address of the search for the word alone. */
  record Note(String word, List<Named> entities, Address alone) {}

  /** An entity and the address of its card. */
  record Named(String name, Address address) {}

  /** This page with something else in its address; paging begins anew. */
  Address with(String name, String value) {
    return frame.here().without("after").with(name, value);
  }

  /** The result as a file; the format follows. */
  List<Address.Parameter> exported() {
    return frame.here().parameters().stream()
        .filter(one -> List.of("q", "f", "layer", "duplicates", "expand").contains(one.name()))
        .toList();
  }

  /** What is sent with the box beside its text. */
  List<Address.Parameter> kept() {
    return frame.here().parameters().stream()
        .filter(one -> List.of("view", "layer", "sort", Frame.LANGUAGE).contains(one.name()))
        .toList();
  }
}
