package org.klartext.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Edit;
import org.klartext.text.SourceSpan;

/**
 * What judging changed: a line of concordance for each place, and counts.
 *
 * <pre>
 * - de/altman.txt   … Der OpenAI-Chef [Ultraman → Altman] sprach am Montag …
 * </pre>
 */
final class ChangeReport {
  private static final int MOST_LINES = 40;
  private static final int CONTEXT = 30;

  private final Output out;
  private final Paint paint;
  private long articles;
  private long takenBack;
  private long made;
  private long mentions;

  ChangeReport(Console console) {
    out = console.out();
    paint = console.paint();
  }

  void add(CleanArticle before, CleanArticle after) {
    articles++;
    Set<Edit> old = new HashSet<>(before.text().edits());
    Set<Edit> now = new HashSet<>(after.text().edits());
    for (Edit edit : before.text().edits()) {
      if (!now.contains(edit)) {
        takenBack++;
        line("-", before, edit);
      }
    }
    for (Edit edit : after.text().edits()) {
      if (!old.contains(edit)) {
        made++;
        line("+", after, edit);
      }
    }
    Set<Seen> seen = seen(before);
    Set<Seen> stay = seen(after);
    stay.retainAll(seen);
    mentions += Math.max(before.mentions().size(), after.mentions().size()) - stay.size();
  }

  /** What a mention says, wherever it now stands. */
  private record Seen(SourceSpan place, String entity, Status status) {}

  private static Set<Seen> seen(CleanArticle article) {
    Set<Seen> seen = new HashSet<>();
    for (Mention mention : article.mentions()) {
      seen.add(new Seen(mention.source(), mention.entity(), mention.status()));
    }
    return seen;
  }

  private void line(String sign, CleanArticle article, Edit edit) {
    if (takenBack + made > MOST_LINES) {
      return;
    }
    String source = article.article().source().value();
    int from = source.offsetByCodePoints(edit.start(), -Math.min(CONTEXT, source.codePointCount(0, edit.start())));
    int to = source.offsetByCodePoints(edit.end(), Math.min(CONTEXT, source.codePointCount(edit.end(), source.length())));
    String change = "[" + Columns.cut(Columns.shown(edit.before()), 2 * CONTEXT) + " → " + Columns.cut(Columns.shown(edit.after()), 2 * CONTEXT) + "]";
    out.line(
        (sign.equals("-") ? paint.removed(sign) : paint.added(sign))
            + " "
            + paint.dim(Columns.shown(article.article().path()))
            + "  "
            + Columns.shown(source.substring(from, edit.start()))
            + (sign.equals("-") ? paint.strongRemoved(change) : paint.strongAdded(change))
            + Columns.shown(source.substring(edit.end(), to)));
  }

  /** The counts, in a line. */
  void finish(boolean dryRun) {
    if (takenBack + made > MOST_LINES) {
      out.line("… and " + (takenBack + made - MOST_LINES) + " more");
    }
    out.line(
        String.format(
            Locale.ROOT,
            "%s%,d %s: %,d taken back, %,d made, %,d mentions judged anew",
            dryRun ? "would change " : "changed ",
            articles,
            articles == 1 ? "article" : "articles",
            takenBack,
            made,
            mentions));
  }
}
