package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klartext.app.json.ProfileJson;
import org.klartext.index.Count;
import org.klartext.index.ErrorProfile;
import org.klartext.index.figures.ErrorGroup;

/** An error profile for people, programs, spreadsheets. */
final class ErrorProfileView {
  private static final int BAR = 20;

  private final Output out;
  private final Paint paint;
  private final int width;

  ErrorProfileView(Console console) {
    out = console.out();
    paint = console.paint();
    width = console.width();
  }

  void show(ErrorProfile profile) {
    out.line(paint.bold(String.format(Locale.ROOT, "%,d articles", profile.articles())));
    groups("By language", profile.languages());
    counts("Mentions by mechanism", profile.mechanisms());
    counts("Changes by rule", profile.rules());
    groups("By outlet", profile.outlets());
    groups("By month", profile.months());
    if (!profile.mostGarbled().isEmpty()) {
      heading("Most garbled articles");
      for (ErrorProfile.Garbled article : profile.mostGarbled()) {
        String facts =
            String.format(
                Locale.ROOT,
                "  %.3f  %3d put right, %2d in doubt  ",
                article.score(),
                article.applied(),
                article.unsure());
        String name = Columns.shown(article.path()) + article.title().map(t -> " · " + Columns.shown(t)).orElse("");
        out.line(facts + Columns.cut(name, width - facts.length()));
      }
    }
    if (!profile.suspicious().isEmpty()) {
      heading(
          String.format(
              Locale.ROOT,
              "Suspicious words (%,d): no lexicon and no entry knows them",
              profile.suspiciousWords()));
      for (ErrorProfile.Suspicious word : profile.suspicious()) {
        String form = Columns.padded(Columns.cut(Columns.shown(word.word()), 30), 30);
        String articles = word.articles() == 1 ? "article" : "articles";
        out.line(
            String.format(Locale.ROOT, "%7d× %s  ", word.count(), form)
                + paint.dim(String.format(Locale.ROOT, "in %,d %s", word.articles(), articles)));
      }
    }
  }

  private void heading(String text) {
    out.line();
    out.line(paint.place(text));
  }

  private void counts(String title, List<Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    heading(title);
    long most = counts.getFirst().count();
    for (Count count : counts) {
      String bar = "▪".repeat((int) Math.max(1, count.count() * BAR / most));
      String value = Columns.padded(Columns.cut(count.value(), 44), 44);
      out.line(String.format(Locale.ROOT, "%,8d  %s  ", count.count(), value) + paint.dim(bar));
    }
  }

  private void groups(String title, List<ErrorGroup> groups) {
    if (groups.isEmpty()) {
      return;
    }
    heading(title);
    out.line(
        paint.dim(
            String.format(
                Locale.ROOT,
                "  %-22s %9s %11s %9s %10s %7s",
                "", "articles", "words", "garbles", "per 1,000", "score")));
    for (ErrorGroup group : groups) {
      String name = Columns.padded(Columns.cut(Columns.shown(group.value()), 22), 22);
      out.line(
          "  " + name
              + String.format(
                  Locale.ROOT,
                  " %,9d %,11d %,9d %10.2f %7.3f",
                  group.articles(),
                  group.words(),
                  group.garbles(),
                  group.perThousand(),
                  group.score()));
    }
  }

  void json(ErrorProfile profile) {
    JsonLines.object(out, json -> ProfileJson.write(json, profile));
  }

  void table(Table table, ErrorProfile profile) {
    table.row(List.of("figure", "value", "articles", "words", "count", "garble_score"));
    groups(table, "language", profile.languages());
    counts(table, "mechanism", profile.mechanisms());
    counts(table, "rule", profile.rules());
    groups(table, "outlet", profile.outlets());
    groups(table, "month", profile.months());
    for (ErrorProfile.Garbled article : profile.mostGarbled()) {
      String garbles = Integer.toString(article.applied() + article.unsure());
      table.row(List.of("article", article.path(), "1", "", garbles, score(article.score())));
    }
    for (ErrorProfile.Suspicious word : profile.suspicious()) {
      String articles = Long.toString(word.articles());
      table.row(List.of("suspicious", word.word(), articles, "", Long.toString(word.count()), ""));
    }
  }

  private static void counts(Table table, String figure, List<Count> counts) {
    for (Count count : counts) {
      table.row(List.of(figure, count.value(), "", "", Long.toString(count.count()), ""));
    }
  }

  private static void groups(Table table, String figure, List<ErrorGroup> groups) {
    for (ErrorGroup group : groups) {
      var row = new ArrayList<String>(List.of(figure, group.value()));
      row.addAll(
          List.of(
              Long.toString(group.articles()),
              Long.toString(group.words()),
              Long.toString(group.garbles()),
              score(group.score())));
      table.row(row);
    }
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }
}
