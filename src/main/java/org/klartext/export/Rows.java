package org.klartext.export;

import java.util.ArrayList;
import java.util.List;
import org.klartext.article.Article;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.export.ExportOptions.Table;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;
import org.klartext.text.Edit;

/** An article as rows of a table. Offsets are code points; a cell is a string, or a number that no formula can be. */
final class Rows {
  /** Code points of context on either side of a mention. */
  private static final int CONTEXT = 40;

  private Rows() {}

  static List<String> heading(Table table) {
    return switch (table) {
      case ARTICLES ->
          List.of(
              "id", "path", "language", "title", "date", "outlet", "garble_score", "edits", "mentions", "source", "text");
      case MENTIONS ->
          List.of(
              "article", "path", "entity", "name", "type", "surface", "source_start", "source_end", "written",
              "clean_start", "clean_end", "mechanism", "pivot", "status", "confidence", "left", "right");
      case EDITS ->
          List.of(
              "article", "path", "rule", "stage", "source_start", "source_end", "clean_start", "clean_end", "from", "to",
              "confidence", "why");
    };
  }

  static List<List<Object>> of(CleanArticle article, ExportOptions options) {
    return switch (options.table()) {
      case ARTICLES -> List.of(article(article));
      case MENTIONS -> mentions(article, options);
      case EDITS -> edits(article);
    };
  }

  private static List<Object> article(CleanArticle clean) {
    Article article = clean.article();
    return List.of(
        article.id(),
        article.path(),
        article.language().code(),
        article.title().orElse(""),
        article.date().map(Object::toString).orElse(""),
        article.outlet().orElse(""),
        clean.garbleScore(),
        clean.text().edits().size(),
        clean.mentions().size(),
        article.source().value(),
        clean.text().clean());
  }

  private static List<List<Object>> mentions(CleanArticle clean, ExportOptions options) {
    String source = clean.article().source().value();
    String text = clean.text().clean();
    var inSource = CodePoints.of(source);
    var inClean = CodePoints.of(text);
    var rows = new ArrayList<List<Object>>();
    for (Mention mention : clean.mentions()) {
      rows.add(
          List.of(
              clean.article().id(),
              clean.article().path(),
              mention.entity(),
              options.entities() == EntityNames.ID ? mention.entity() : mention.name(),
              mention.type().code(),
              mention.surface(),
              inSource.toCodePoint(mention.source().start()),
              inSource.toCodePoint(mention.source().end()),
              mention.written(),
              inClean.toCodePoint(mention.clean().start()),
              inClean.toCodePoint(mention.clean().end()),
              mention.mechanism().code(),
              mention.pivot(),
              mention.status().code(),
              mention.confidence(),
              before(text, inClean, mention.clean().start()),
              after(text, inClean, mention.clean().end())));
    }
    return rows;
  }

  private static String before(String text, CodePoints unit, int end) {
    int start = unit.toUtf16(Math.max(0, unit.toCodePoint(end) - CONTEXT));
    return oneLine(text.substring(start, end));
  }

  private static String after(String text, CodePoints unit, int start) {
    int last = Math.min(unit.toCodePoint(text.length()), unit.toCodePoint(start) + CONTEXT);
    return oneLine(text.substring(start, unit.toUtf16(last)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<List<Object>> edits(CleanArticle clean) {
    var rows = new ArrayList<List<Object>>();
    var inSource = CodePoints.of(clean.article().source().value());
    var inClean = CodePoints.of(clean.text().clean());
    for (Shift.Placed placed : Shift.of(clean.text().edits())) {
      Edit edit = placed.edit();
      Cause cause = edit.weakestCause();
      rows.add(
          List.of(
              clean.article().id(),
              clean.article().path(),
              cause.rule(),
              cause.stage(),
              inSource.toCodePoint(edit.start()),
              inSource.toCodePoint(edit.end()),
              inClean.toCodePoint(placed.cleanStart()),
              inClean.toCodePoint(placed.cleanEnd()),
              edit.before(),
              edit.after(),
              cause.confidence(),
              cause.why()));
    }
    return rows;
  }
}
