package org.klartext.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.klartext.article.Article;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.export.ExportOptions.TextLayer;
import org.klartext.export.Interleaving.Visitor;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Edit;

/** The page of one article. */
final class ReadingPage {
  private final CleanArticle clean;
  private final ExportOptions options;
  private final String source;
  private final List<Shift.Placed> edits;
  private final Interleaving interleaving;
  private final StringBuilder page = new StringBuilder();

  ReadingPage(CleanArticle clean, ExportOptions options) {
    this.clean = clean;
    this.options = options;
    source = clean.article().source().value();
    edits = Shift.of(clean.text().edits());
    interleaving = new Interleaving(LayerText.of(clean, TextLayer.CLEAN), clean.text().edits());
  }

  /** A stretch of both layers that begins and ends at a line end which no edit touched. */
  private record Row(int from, int to, int cleanFrom, int cleanTo) {}

  String body() {
    page.append("<header>\n<h1>").append(Markup.escaped(clean.heading())).append("</h1>\n<ul class=\"facts\">");
    facts(clean).forEach(fact -> page.append("<li>").append(Markup.escaped(fact)).append("</li>"));
    page.append("</ul>\n</header>\n<main>\n<div class=\"row heads\"><div class=\"side\">As it was read</div>");
    page.append("<div class=\"side\">As it should read</div></div>\n");
    for (Row row : rows()) {
      if (!source.substring(row.from, row.to).isBlank() || row.cleanTo > row.cleanFrom) {
        page.append("<div class=\"row\"><p class=\"source\">");
        sourceSide(row);
        page.append("</p><p class=\"clean\">");
        interleaving.walk(row.cleanFrom, row.cleanTo, new CleanSide());
        page.append("</p></div>\n");
      }
    }
    page.append("</main>\n<footer>").append(Markup.escaped(clean.article().path()));
    return page.append("</footer>\n</body>\n</html>\n").toString();
  }

  static List<String> facts(CleanArticle clean) {
    Article article = clean.article();
    var facts = new ArrayList<String>();
    article.date().ifPresent(date -> facts.add(date.toString()));
    article.outlet().ifPresent(facts::add);
    facts.add(article.language().code());
    int count = clean.text().edits().size();
    facts.add(count + (count == 1 ? " change" : " changes"));
    facts.add(String.format(Locale.ROOT, "garble score %.3f", clean.garbleScore()));
    return facts;
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    int from = 0;
    int cleanFrom = 0;
    int next = 0;
    int shift = 0;
    for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      while (next < edits.size() && edits.get(next).edit().end() <= at) {
        shift = edits.get(next).cleanEnd() - edits.get(next).edit().end();
        next++;
      }
      if (next == edits.size() || edits.get(next).edit().start() > at) {
        rows.add(new Row(from, at, cleanFrom, at + shift));
        from = at + 1;
        cleanFrom = at + 1 + shift;
      }
    }
    rows.add(new Row(from, source.length(), cleanFrom, clean.text().clean().length()));
    return rows;
  }

  private void sourceSide(Row row) {
    int at = row.from;
    for (Shift.Placed placed : edits) {
      Edit edit = placed.edit();
      if (edit.start() >= row.from && edit.end() <= row.to && !edit.before().isEmpty()) {
        page.append(Markup.escaped(source.substring(at, edit.start())));
        page.append("<del tabindex=\"0\" data-why=\"").append(why(edit)).append("\">");
        page.append(Markup.escaped(edit.before())).append("</del>");
        at = edit.end();
      }
    }
    page.append(Markup.escaped(source.substring(at, row.to)));
  }

  private static String why(Edit edit) {
    return Markup.escaped(
        edit.causes().stream()
            .map(cause -> String.format(Locale.ROOT, "%s %s (%.2f)", cause.why(), cause.rule(), cause.confidence()))
            .collect(Collectors.joining(" — ")));
  }

  /** Writes the clean text with its marks. */
  private final class CleanSide implements Visitor {
    @Override
    public void text(String text) {
      page.append(Markup.escaped(text));
    }

    @Override
    public void begin(Edit edit) {
      page.append("<ins tabindex=\"0\" data-why=\"").append(why(edit)).append("\">");
    }

    @Override
    public void end(Edit edit) {
      page.append("</ins>");
    }

    @Override
    public void begin(Mention mention) {
      String label = Markup.escaped(options.label(mention));
      if (mention.status() == Status.UNSURE) {
        String doubt = String.format(Locale.ROOT, "perhaps %s (%.2f)", label, mention.confidence());
        page.append("<span class=\"doubt\" tabindex=\"0\" data-why=\"").append(doubt).append("\">");
      } else {
        String id = options.entities() == EntityNames.ID ? "" : " (" + Markup.escaped(mention.entity()) + ")";
        page.append("<span class=\"name\" title=\"").append(label).append(id).append("\">");
      }
    }

    @Override
    public void end(Mention mention) {
      page.append("</span>");
    }
  }
}
