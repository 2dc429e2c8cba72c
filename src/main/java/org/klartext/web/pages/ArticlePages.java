package org.klartext.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.app.OpenIndex;
import org.klartext.app.Review;
import org.klartext.index.Highlights;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.query.QueryException;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.judge.Target;
import org.klartext.web.pages.ArticlePage.JudgementView;
import org.klartext.web.pages.ArticlePage.Other;
import org.klartext.web.pages.ArticlePage.Why;
import org.klartext.web.pages.MarkedText.Highlighted;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** Makes the pages of articles. */
final class ArticlePages {
  private final Site site;

  ArticlePages(Site site) {
    this.site = site;
  }

  /**
   * The page of an article in the index.
   *
   * @throws ProblemException if there is none with that id
   */
  ArticlePage of(Frame frame, String id) throws IOException {
    OpenIndex index = site.index().open();
    CleanArticle article =
        index.article(id).orElseThrow(() -> ProblemException.notFound("there is no article " + id));
    String query = frame.here().value("q").orElse("");
    Optional<Address> back = query.isEmpty() ? Optional.empty() : Optional.of(frame.to().with("q", query));
    return page(frame, article, highlighted(index, id, query), judgements(frame, article), true, back);
  }

  /** The page of an article that is in no index. */
  ArticlePage ofTyped(Frame frame, CleanArticle article) {
    return page(frame, article, Highlighted.NOTHING, List.of(), false, Optional.empty());
  }

  private ArticlePage page(
      Frame frame,
      CleanArticle article,
      Highlighted highlighted,
      List<JudgementView> judgements,
      boolean isStored,
      Optional<Address> back) {
    var text = new MarkedText(article, highlighted);
    return new ArticlePage(
        frame,
        article.heading(),
        article,
        text.rows(),
        text.legend(),
        whys(frame, text.marks()),
        judgements,
        isStored,
        back);
  }

  private static Highlighted highlighted(OpenIndex index, String id, String query) throws IOException {
    if (query.isEmpty()) {
      return Highlighted.NOTHING;
    }
    try {
      SearchResult found =
          index.search(SearchRequest.of("(" + query + ") AND id:" + Review.quoted(id)).withLimit(1), true).result();
      return found.hits().stream().map(hit -> highlighted(hit.highlights())).findFirst().orElse(Highlighted.NOTHING);
    } catch (QueryException e) {
      return Highlighted.NOTHING;
    }
  }

  private static Highlighted highlighted(Highlights marks) {
    return new Highlighted(
        marks.source().stream().map(span -> new Piece.Span(span.start(), span.end())).toList(),
        marks.clean().stream().map(span -> new Piece.Span(span.start(), span.end())).toList());
  }

  private List<Why> whys(Frame frame, List<Mark> marks) {
    var whys = new ArrayList<Why>(marks.size());
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      Optional<Mention> mention = mark.mention();
      whys.add(
          new Why(
              mark,
              mention.map(one -> sentence(frame, mark, one)).orElse(""),
              mention.map(one -> frame.to("entity", one.entity())),
              mention.map(one -> others(frame, one)).orElse(List.of()),
              i == 0 ? "" : marks.get(i - 1).id(),
              i + 1 == marks.size() ? "" : marks.get(i + 1).id()));
    }
    return whys;
  }

  private static String sentence(Frame frame, Mark mark, Mention mention) {
    String how = frame.text("why." + mark.kind().code(), mention.surface(), mention.pivot(), mention.name());
    return mark.isDoubt() ? how + " " + frame.text("why.doubt", mention.surface(), mention.pivot(), mention.name()) : how;
  }

  private List<Other> others(Frame frame, Mention mention) {
    return mention.candidates().stream()
        .filter(candidate -> !candidate.entity().equals(mention.entity()))
        .map(
            candidate ->
                new Other(
                    candidate,
                    site.workbench().nameOf(candidate.entity()),
                    frame.to("entity", candidate.entity())))
        .toList();
  }

  private List<JudgementView> judgements(Frame frame, CleanArticle article) throws IOException {
    return site.judging().ledger().inForce().stream()
        .filter(judgement -> judgement.covers(article.article()) && isAbout(judgement.target(), article))
        .map(judgement -> new JudgementTexts(frame, site.workbench()).of(judgement))
        .toList();
  }

  private static boolean isAbout(Target target, CleanArticle article) {
    return switch (target) {
      case Target.OfMention mention -> true;
      case Target.OfName name -> article.article().source().value().contains(name.surface());
      case Target.OfRule rule -> true;
    };
  }
}
