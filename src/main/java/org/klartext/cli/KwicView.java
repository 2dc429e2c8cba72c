package org.klartext.cli;

import java.util.List;
import java.util.Locale;
import org.klartext.app.json.KwicJson;
import org.klartext.article.Article;
import org.klartext.index.Concordance;
import org.klartext.index.SearchRequest;
import org.klartext.index.concordance.KwicLine;

/** A concordance: a match a line, the source beneath it where it reads otherwise. */
final class KwicView {
  private static final int MOST_PATH = 28;
  private static final int MOST_MATCH = 30;

  private final Output out;
  private final Paint paint;
  private final int width;

  KwicView(Console console) {
    out = console.out();
    paint = console.paint();
    width = console.width();
  }

  void show(SearchRequest request, Concordance concordance) {
    out.line(heading(request, concordance));
    int path = 0;
    int match = 0;
    for (KwicLine line : concordance.lines()) {
      path = Math.max(path, Math.min(MOST_PATH, Columns.width(Columns.shown(line.in().article().path()))));
      match = Math.max(match, Math.min(MOST_MATCH, Columns.width(Columns.shown(line.clean().match()))));
      match = Math.max(match, Math.min(MOST_MATCH, Columns.width(Columns.shown(line.source().match()))));
    }
    int side = Math.max(8, (width - path - match - 4) / 2);
    for (KwicLine line : concordance.lines()) {
      String head = Columns.padded(endOf(Columns.shown(line.in().article().path()), path), path);
      boolean isOnlyInSource = line.clean().match().isEmpty();
      KwicLine.Passage first = isOnlyInSource ? line.source() : line.clean();
      out.line(paint.dim(head) + "  " + passage(first, side, paint.match(fitted(first, match))));
      if (!isOnlyInSource && line.differs()) {
        String second = " ".repeat(path + 2) + passage(line.source(), side, fitted(line.source(), match));
        out.line(paint.dim(second));
      }
    }
  }

  private static String heading(SearchRequest request, Concordance concordance) {
    String query = Columns.shown(request.query());
    String partial = concordance.isPartial() ? "partial: " : "";
    if (concordance.lines().isEmpty()) {
      return partial + (concordance.articles() == 0 ? "no article for " : "no line for ") + query;
    }
    String more = concordance.isCut() || concordance.sorted() > concordance.lines().size() ? ", there are more" : "";
    return String.format(
        Locale.ROOT,
        "%s%,d %s for %s (%s%,d %s)%s",
        partial,
        concordance.lines().size(),
        concordance.lines().size() == 1 ? "line" : "lines",
        query,
        partial.isEmpty() ? "" : "at least ",
        concordance.articles(),
        concordance.articles() == 1 ? "article" : "articles",
        more);
  }

  private static String fitted(KwicLine.Passage passage, int room) {
    return Columns.cut(Columns.shown(passage.match()), room);
  }

  private static String passage(KwicLine.Passage passage, int side, String match) {
    String left = endOf(Columns.shown(passage.left()).stripTrailing(), side);
    String right = Columns.cut(Columns.shown(passage.right()), side);
    boolean isParted = passage.left().isEmpty() || passage.left().endsWith(" ");
    String before = " ".repeat(Math.max(0, side - Columns.width(left))) + (isParted ? left + " " : " " + left);
    return (before + match + right).stripTrailing();
  }

  /** The end of a text, its beginning cut off where there is no room. */
  private static String endOf(String text, int room) {
    if (Columns.width(text) <= room) {
      return text;
    }
    int from = text.length();
    int used = 1;
    while (from > 0) {
      int c = text.codePointBefore(from);
      int needed = Columns.width(Character.toString(c));
      if (used + needed > room) {
        break;
      }
      used += needed;
      from -= Character.charCount(c);
    }
    return "…" + text.substring(from);
  }

  void json(Concordance concordance) {
    for (KwicLine line : concordance.lines()) {
      JsonLines.object(out, json -> KwicJson.write(json, concordance, line));
    }
  }

  void table(Table table, Concordance concordance) {
    table.row(
        List.of(
            "id", "path", "language", "date", "outlet", "left", "match", "right", "source_left", "source_match",
            "source_right"));
    for (KwicLine line : concordance.lines()) {
      Article article = line.in().article();
      table.row(
          List.of(
              article.id(),
              article.path(),
              article.language().code(),
              article.date().map(Object::toString).orElse(""),
              line.in().outlet().orElse(""),
              line.clean().left(),
              line.clean().match(),
              line.clean().right(),
              line.source().left(),
              line.source().match(),
              line.source().right()));
    }
  }
}
