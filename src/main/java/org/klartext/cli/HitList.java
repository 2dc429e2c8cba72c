package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klartext.article.Article;
import org.klartext.index.Highlights;
import org.klartext.index.Hit;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.record.CleanArticle;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/** Hits for people: title, facts, the passage that shows most, and that of the source where it reads otherwise. */
final class HitList {
  private static final String INDENT = "    ";
  private static final int MOST_REASONS = 6;
  private static final String AS_READ = "was: ";

  private final Output out;
  private final Paint paint;
  private final int width;

  HitList(Console console) {
    out = console.out();
    paint = console.paint();
    width = console.width();
  }

  /** A place to mark. */
  private record Mark(int start, int end) {}

  void show(SearchRequest request, SearchResult result) {
    out.line(heading(request, result));
    int rank = 1;
    for (Hit hit : result.hits()) {
      out.line();
      hit(rank++, hit);
    }
    if (!result.hits().isEmpty() && result.hits().size() == request.limit() && result.total() > request.limit()) {
      out.line();
      out.line(paint.dim("more: --after " + result.hits().getLast().cursor()));
    }
  }

  private static String heading(SearchRequest request, SearchResult result) {
    String query = Columns.shown(request.query());
    String partial = result.isPartial() ? "partial: " : "";
    if (result.total() == 0) {
      return partial + "no article for " + query;
    }
    return String.format(
        Locale.ROOT,
        "%s%,d %s for %s%s",
        partial.isEmpty() ? "" : partial + "at least ",
        result.total(),
        result.total() == 1 ? "article" : "articles",
        query,
        shown(request, result.hits().size(), result.total()));
  }

  private static String shown(SearchRequest request, int hits, long total) {
    if (hits == 0 || hits == total) {
      return "";
    }
    return (request.after().isPresent() ? ", the next " : ", the first ") + hits + " of them";
  }

  private void hit(int rank, Hit hit) {
    String score = String.format(Locale.ROOT, "%.2f", hit.score());
    String number = String.format(Locale.ROOT, "%2d. ", rank);
    int room = width - number.length() - score.length() - 2;
    String title = Columns.cut(Columns.shown(hit.article().heading()), room);
    out.line(number + paint.bold(Columns.padded(title, room)) + "  " + paint.dim(score));
    Columns.wrapped(facts(hit.article()), width - INDENT.length()).forEach(line -> out.line(INDENT + paint.dim(line)));
    String why = why(hit);
    if (!why.isEmpty()) {
      Columns.wrapped(why, width - INDENT.length()).forEach(line -> out.line(INDENT + paint.dim(line)));
    }
    snippets(hit);
  }

  private static String why(Hit hit) {
    var why = new ArrayList<String>();
    hit.reasons().stream()
        .limit(MOST_REASONS)
        .map(reason -> Columns.shown(ReasonText.of(reason, hit.article())))
        .forEach(why::add);
    if (hit.reasons().size() > MOST_REASONS) {
      why.add("…");
    }
    String found = why.isEmpty() ? "" : "found: " + String.join(", ", why);
    if (hit.duplicates() == 0) {
      return found;
    }
    String others = "and " + hit.duplicates() + (hit.duplicates() == 1 ? " other" : " others") + " nearly the same";
    return found.isEmpty() ? others : found + " · " + others;
  }

  private static String facts(CleanArticle clean) {
    Article article = clean.article();
    var facts = new ArrayList<String>();
    if (article.title().isPresent()) {
      facts.add(Columns.shown(article.path()));
    }
    article.date().ifPresent(date -> facts.add(date.toString()));
    clean.outlet().ifPresent(outlet -> facts.add(Columns.shown(outlet)));
    facts.add(article.language().code());
    return String.join(" · ", facts);
  }

  private void snippets(Hit hit) {
    Highlights highlights = hit.highlights();
    String clean = hit.article().text().clean();
    String source = hit.article().text().source().value();
    CleanSpan now = highlights.cleanSnippet();
    SourceSpan before = highlights.sourceSnippet();
    passage("", clean, now.start(), now.end(), highlights.clean().stream().map(s -> new Mark(s.start(), s.end())).toList());
    if (!now.in(clean).equals(before.in(source))) {
      passage(
          AS_READ,
          source,
          before.start(),
          before.end(),
          highlights.source().stream().map(s -> new Mark(s.start(), s.end())).toList());
    }
  }

  private void passage(String label, String text, int start, int end, List<Mark> marks) {
    var line = new StringBuilder(start > 0 && text.charAt(start - 1) != '\n' ? "… " : "");
    int at = start;
    for (Mark mark : marks) {
      int from = Math.clamp(mark.start, at, end);
      int to = Math.clamp(mark.end, at, end);
      if (to > from) {
        line.append(Columns.shown(text.substring(at, from))).append(marked(Columns.shown(text.substring(from, to))));
        at = to;
      }
    }
    line.append(Columns.shown(text.substring(at, end)));
    line.append(end < text.length() && text.charAt(end) != '\n' ? " …" : "");
    String head = paint.dim(label);
    for (String part : Columns.wrapped(line.toString().strip().replaceAll(" {2,}", " "), width - INDENT.length() - label.length())) {
      out.line(INDENT + head + part);
      head = " ".repeat(label.length());
    }
  }

  /** In colour or, where there is none, in brackets. */
  private String marked(String text) {
    return paint.isOn() ? paint.match(text) : "[" + text + "]";
  }
}
