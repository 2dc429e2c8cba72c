package org.klartext.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.app.ConcordanceAnswer;
import org.klartext.app.OpenIndex;
import org.klartext.app.SearchAnswer;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormats;
import org.klartext.index.Highlights;
import org.klartext.index.Hit;
import org.klartext.index.Reason;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.concordance.KwicLine;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.query.QueryException;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.web.pages.SearchForm.Filter;
import org.klartext.web.pages.SearchForm.View;
import org.klartext.web.pages.SearchPage.Chip;
import org.klartext.web.pages.SearchPage.FacetView;
import org.klartext.web.pages.SearchPage.HitView;
import org.klartext.web.pages.SearchPage.LineView;
import org.klartext.web.pages.SearchPage.Named;
import org.klartext.web.pages.SearchPage.Note;
import org.klartext.web.pages.SearchPage.ReasonView;
import org.klartext.web.pages.SearchPage.ValueView;
import org.klartext.web.site.Site;

/** Makes the search page. */
final class SearchPages {
  private static final int FACET_VALUES = 8;
  private static final int MOST_REASONS = 4;
  private static final int WORDS = 12;
  private static final String FILTER = "f";

  private final Site site;

  SearchPages(Site site) {
    this.site = site;
  }

  /** The formats in which a result can be had as one file. */
  static List<String> formats() {
    return ExportFormats.all().stream()
        .filter(format -> format.packing() != ExportFormat.Packing.FOLDER)
        .map(ExportFormat::name)
        .toList();
  }

  SearchPage of(Frame frame) throws IOException {
    SearchForm form = SearchForm.of(frame.here());
    OpenIndex index = site.index().open();
    try {
      return answer(frame, form, index);
    } catch (QueryException e) {
      return problem(frame, form, message(form, index, e));
    }
  }

  /** Without the filters, so that the column is that of what was typed. */
  private static String message(SearchForm form, OpenIndex index, QueryException e) throws IOException {
    try {
      index.search(form.queryAlone().withLimit(0), false);
      return String.valueOf(e.getMessage());
    } catch (QueryException alone) {
      return String.valueOf(alone.getMessage());
    }
  }

  private SearchPage answer(Frame frame, SearchForm form, OpenIndex index) throws IOException {
    SearchRequest request = form.request();
    List<FacetView> facets = facets(frame, form, index.facets(request, Arrays.asList(Facet.values()), FACET_VALUES, form.expands()));
    if (form.view() == View.KWIC && !form.query().isEmpty()) {
      ConcordanceAnswer answer = index.concordance(request, form.kwicOrder(), WORDS, form.expands());
      List<LineView> lines = answer.concordance().lines().stream().map(line -> line(frame, form, line)).toList();
      return new SearchPage(
          frame,
          form,
          "",
          answer.concordance().articles(),
          List.of(),
          lines,
          answer.concordance().isCut() || lines.size() == form.lines(),
          facets,
          chips(frame, form),
          notes(frame, answer.expansions()),
          Optional.empty(),
          answer.isOutdated(),
          formats());
    }
    SearchAnswer answer = index.search(request, form.expands());
    SearchResult result = answer.result();
    boolean goesOn = result.hits().size() == request.limit() && result.total() > request.limit();
    return new SearchPage(
        frame,
        form,
        "",
        result.total(),
        result.hits().stream().map(hit -> hit(frame, form, hit)).toList(),
        List.of(),
        false,
        facets,
        chips(frame, form),
        notes(frame, answer.expansions()),
        goesOn ? Optional.of(frame.here().with("after", result.hits().getLast().cursor())) : Optional.empty(),
        answer.isOutdated(),
        formats());
  }

  private SearchPage problem(Frame frame, SearchForm form, String problem) {
    return new SearchPage(
        frame, form, problem, 0, List.of(), List.of(), false, List.of(), chips(frame, form), List.of(),
        Optional.empty(), false, formats());
  }

  private HitView hit(Frame frame, SearchForm form, Hit hit) {
    CleanArticle article = hit.article();
    Highlights marks = hit.highlights();
    String clean = article.text().clean();
    String source = article.article().source().value();
    List<Piece> snippet =
        snippet(
            clean,
            marks.cleanSnippet().start(),
            marks.cleanSnippet().end(),
            marks.clean().stream().map(span -> new Piece.Span(span.start(), span.end())).toList());
    boolean alike = marks.cleanSnippet().in(clean).equals(marks.sourceSnippet().in(source));
    List<Piece> was =
        alike
            ? List.of()
            : snippet(
                source,
                marks.sourceSnippet().start(),
                marks.sourceSnippet().end(),
                marks.source().stream().map(span -> new Piece.Span(span.start(), span.end())).toList());
    return new HitView(
        address(frame, form, article.article().id()),
        article.heading(),
        article.article(),
        article.outlet(),
        article.garbleScore(),
        snippet,
        was,
        hit.reasons().stream().limit(MOST_REASONS).map(reason -> reason(frame, reason)).toList(),
        hit.duplicates());
  }

  /** Without the first line, where nothing in it is marked: it is the title, and stands above. */
  private static List<Piece> snippet(String text, int from, int to, List<Piece.Span> marks) {
    int line = text.indexOf('\n');
    boolean hasTitle = from == 0 && line > 0 && line < to && marks.stream().noneMatch(mark -> mark.start() < line);
    return Piece.of(text, hasTitle ? line + 1 : from, to, marks);
  }

  private static Address address(Frame frame, SearchForm form, String article) {
    return frame.to("article", article).with("q", form.query());
  }

  private ReasonView reason(Frame frame, Reason reason) {
    return new ReasonView(
        reason.form(),
        reason.count(),
        reason.entity().map(id -> frame.to("entity", id)),
        reason.entity().map(site.workbench()::nameOf).orElse(""),
        reason.mechanism().filter(how -> how != Mechanism.EXACT).map(how -> "mark." + how.code()).orElse(""));
  }

  private LineView line(Frame frame, SearchForm form, KwicLine line) {
    boolean isOnlyInSource = line.clean().match().isEmpty();
    KwicLine.Passage shown = isOnlyInSource ? line.source() : line.clean();
    boolean readsAlike = line.clean().match().equals(line.source().match());
    return new LineView(
        address(frame, form, line.in().article().id()),
        line.in().heading(),
        shown.left(),
        shown.match(),
        isOnlyInSource || readsAlike ? "" : line.source().match(),
        shown.right(),
        line.in().article().language().code());
  }

  private List<FacetView> facets(Frame frame, SearchForm form, List<FacetCounts> counted) {
    var views = new ArrayList<FacetView>();
    for (FacetCounts counts : counted) {
      var values = new ArrayList<ValueView>();
      for (FacetCounts.Value value : counts.values()) {
        var filter = new Filter(counts.facet(), value.value());
        boolean chosen = form.filters().contains(filter);
        Address here = frame.here().without("after");
        values.add(
            new ValueView(
                label(frame, filter),
                value.articles(),
                chosen ? here.without(FILTER, filter.written()) : here.and(FILTER, filter.written()),
                chosen));
      }
      if (!values.isEmpty()) {
        views.add(new FacetView(counts.facet().code(), values, counts.distinct() - values.size()));
      }
    }
    return views;
  }

  private List<Chip> chips(Frame frame, SearchForm form) {
    return form.filters().stream()
        .map(
            filter ->
                new Chip(
                    frame.text("facet." + filter.facet().code()),
                    label(frame, filter),
                    frame.here().without("after").without(FILTER, filter.written())))
        .toList();
  }

  private String label(Frame frame, Filter filter) {
    String value = filter.value();
    return switch (filter.facet()) {
      case ENTITY -> site.workbench().nameOf(value);
      case LANGUAGE ->
          Language.ofCode(value).map(one -> one.locale().getDisplayLanguage(frame.messages().language().locale())).orElse(value);
      case MECHANISM -> isMechanism(value) ? frame.text("mark." + value) : value;
      case MONTH -> value.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? frame.messages().month(value) : value;
      case OUTLET, GARBLE_SCORE -> value;
    };
  }

  private static boolean isMechanism(String code) {
    return Arrays.stream(Mechanism.values()).anyMatch(how -> how.name().toLowerCase(Locale.ROOT).equals(code));
  }

  /** What a word itself is called is not worth a note. */
  private static List<Note> notes(Frame frame, List<Expanded> expansions) {
    var notes = new ArrayList<Note>();
    for (Expanded expanded : expansions) {
      List<Named> others =
          expanded.entities().stream()
              .filter(named -> !named.name().equalsIgnoreCase(expanded.word()))
              .map(named -> new Named(named.name(), frame.to("entity", named.id())))
              .toList();
      if (!others.isEmpty()) {
        notes.add(new Note(expanded.word(), others, frame.here().without("after").with("expand", "no")));
      }
    }
    return notes;
  }
}
