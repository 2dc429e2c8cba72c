package org.klartext.web.pages;

import java.util.List;
import java.util.Optional;
import org.klartext.app.ReviewItem;
import org.klartext.web.pages.ArticlePage.JudgementView;

/**
 * What the template of the review page shows.
 *
 * @param frame around it
 * @param query only articles of this search; empty for all
 * @param withChanges whether changes that are not sure are shown beside doubts
 * @param problem why the query cannot be answered; empty if it can
 * @param total how many items there are on all pages
 * @param mentions how many mentions they are about
 * @param items what has to be looked at
 * @param first the first page, if this is another one
 * @param next the next page, if there is one
 * @param last what was judged last, the latest first
 * @param said what was judged just now, if something was
 */
record ReviewPage(
    Frame frame,
    String query,
    boolean withChanges,
    String problem,
    long total,
    long mentions,
    List<ItemView> items,
    Optional<Address> first,
    Optional<Address> next,
    List<JudgementView> last,
    Optional<JudgementView> said) {
  static ReviewPage problem(
      Frame frame,
      String query,
      boolean withChanges,
      String problem,
      List<JudgementView> last,
      Optional<JudgementView> said) {
    return new ReviewPage(
        frame, query, withChanges, problem, 0, 0, List.of(), Optional.empty(), Optional.empty(), last, said);
  }

  /**
   * Mentions of one surface and entity.
   *
   * @param item what
   * @param kind of mark
   * @param sentence why it may be a garble
   * @param entity its card
   * @param search the search for the surface
   * @param lines some of them
   */
  record ItemView(
      ReviewItem item, MarkKind kind, String sentence, Address entity, Address search, List<LineView> lines) {}

  /** A line and where it is read. */
  record LineView(ReviewItem.Line line, Address address) {}
}
