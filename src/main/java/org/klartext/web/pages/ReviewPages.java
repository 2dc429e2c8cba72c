package org.klartext.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.klartext.app.Review;
import org.klartext.app.ReviewItem;
import org.klartext.app.ReviewList;
import org.klartext.index.SearchRequest;
import org.klartext.index.query.QueryException;
import org.klartext.resolve.Status;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.web.pages.ArticlePage.JudgementView;
import org.klartext.web.pages.ReviewPage.ItemView;
import org.klartext.web.pages.ReviewPage.LineView;
import org.klartext.web.site.Site;

/** Makes the page of what has to be looked at. */
final class ReviewPages {
  private static final int MOST_ITEMS = 50;
  private static final int LAST = 5;
  private static final double SURE = 0.9;

  private final Site site;

  ReviewPages(Site site) {
    this.site = site;
  }

  ReviewPage of(Frame frame) throws IOException {
    String query = frame.here().value("q").orElse("").strip();
    boolean withChanges = frame.here().value("show").equals(Optional.of("all"));
    Ledger ledger = site.judging().ledger();
    List<Judgement> held = ledger.inForce();
    var texts = new JudgementTexts(frame, site.workbench());
    List<JudgementView> last =
        ledger.entries().reversed().stream()
            .filter(held::contains)
            .limit(LAST)
            .map(entry -> texts.of((Judgement) entry))
            .toList();
    Optional<JudgementView> said =
        frame.here().value("done").flatMap(ledger::entry).flatMap(entry -> judgement(ledger, entry)).map(texts::of);
    try {
      ReviewList found = found(query, withChanges, frame.here().value("after"));
      return new ReviewPage(
          frame,
          query,
          withChanges,
          "",
          found.total(),
          found.mentions(),
          found.items().stream().map(item -> view(frame, item)).toList(),
          frame.here().value("after").map(after -> frame.here().without("after").without("done")),
          found.next().map(next -> frame.here().with("after", next).without("done")),
          last,
          said);
    } catch (QueryException e) {
      return ReviewPage.problem(frame, query, withChanges, String.valueOf(e.getMessage()), last, said);
    }
  }

  private static Optional<Judgement> judgement(Ledger ledger, Entry entry) {
    return switch (entry) {
      case Judgement judgement -> Optional.of(judgement);
      case Entry.Undo undo -> ledger.entry(undo.undoes()).flatMap(undone -> judgement(ledger, undone));
    };
  }

  private ReviewList found(String query, boolean withChanges, Optional<String> after) throws IOException {
    SearchRequest request = SearchRequest.of(query.isEmpty() ? "*" : query).withLimit(MOST_ITEMS);
    double sureFrom = withChanges ? SURE : 0;
    return site.index().open().doubts(after.isPresent() ? request.after(after.get()) : request, sureFrom);
  }

  private static ItemView view(Frame frame, ReviewItem item) {
    MarkKind kind = MarkKind.of(item.mechanism());
    return new ItemView(
        item,
        kind,
        item.status() == Status.UNSURE ? "review.perhaps" : "review.changed",
        frame.to("entity", item.entity()),
        frame.to().with("q", "source:" + Review.quoted(item.surface())),
        item.lines().stream().map(line -> new LineView(line, address(frame, line))).toList());
  }

  private static Address address(Frame frame, ReviewItem.Line line) {
    return frame.to("article", line.article()).at("m" + line.start() + "-" + line.end());
  }
}
