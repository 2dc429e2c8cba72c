package org.klartext.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.export.Lines;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.Edit;

/** Each change in its line, with the reason; then the doubts, and the names that were right. */
final class ExplainView implements ArticleView {
  private static final String INDENT = "       ";
  private static final int MOST_SHOWN = 60;
  private static final int MOST_EVIDENCE = 4;

  private final Output out;
  private final Paint paint;
  private final int width;
  private boolean first = true;

  ExplainView(Output out, Paint paint, int width) {
    this.out = out;
    this.paint = paint;
    this.width = width;
  }

  @Override
  public void show(CleanArticle clean) {
    if (!first) {
      out.line();
    }
    first = false;
    List<Edit> edits = clean.text().edits();
    List<Mention> doubts = with(clean, Status.UNSURE);
    heading(clean);
    out.line();
    out.line(paint.bold(counted(edits.size(), "change", "changes")));
    var source = new Lines(clean.text().source().value());
    for (int i = 0; i < edits.size(); i++) {
      change(clean, source, edits, i);
    }
    if (!doubts.isEmpty()) {
      out.line();
      out.line(paint.bold(counted(doubts.size(), "doubt, left as it stands", "doubts, left as they stand")));
      doubts.forEach(doubt -> doubt(clean, source, doubt));
    }
    right(with(clean, Status.KEPT));
  }

  private void heading(CleanArticle clean) {
    Article article = clean.article();
    out.line(paint.bold(Columns.shown(article.path())));
    var facts = new ArrayList<String>();
    article.title().ifPresent(title -> facts.add("“" + Columns.cut(Columns.shown(title), MOST_SHOWN) + "”"));
    article.outlet().ifPresent(outlet -> facts.add(Columns.shown(outlet)));
    article.date().ifPresent(date -> facts.add(date.toString()));
    facts.add(article.language().code());
    facts.add(String.format(Locale.ROOT, "garble score %.3f", clean.garbleScore()));
    for (String line : Columns.wrapped(String.join(" · ", facts), width)) {
      out.line(paint.dim(line));
    }
  }

  private void change(CleanArticle clean, Lines source, List<Edit> edits, int index) {
    Edit edit = edits.get(index);
    int from = index == 0 ? 0 : edits.get(index - 1).end();
    int to = index + 1 == edits.size() ? clean.text().source().length() : edits.get(index + 1).start();
    out.line(number(source.lineOf(edit.start())) + inContext(clean.text().source().value(), edit, from, to));
    for (Cause cause : edit.causes()) {
      reason(cause);
    }
    for (Mention mention : clean.mentions()) {
      boolean here = mention.source().start() < edit.end() && edit.start() < mention.source().end();
      if (here && mention.status() == Status.APPLIED) {
        evidence(mention.evidence());
      }
    }
  }

  private void reason(Cause cause) {
    String rule = String.format(Locale.ROOT, "%s %.2f", cause.rule(), cause.confidence());
    String[] lines = Columns.wrapped(rule + "  " + cause.why(), width - INDENT.length()).toArray(new String[0]);
    lines[0] = paint.place(lines[0].substring(0, Math.min(rule.length(), lines[0].length())))
        + lines[0].substring(Math.min(rule.length(), lines[0].length()));
    for (String line : lines) {
      out.line(INDENT + line);
    }
  }

  private void evidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    var parts = new ArrayList<String>();
    for (Evidence one : evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()))) {
      String value = one.value().isEmpty() ? "" : " " + Columns.shown(one.value());
      parts.add(String.format(Locale.ROOT, "%s%s %+.1f", one.feature(), value, one.weight()));
    }
    if (evidence.size() > MOST_EVIDENCE) {
      parts.add("and " + (evidence.size() - MOST_EVIDENCE) + " more");
    }
    for (String line : Columns.wrapped("evidence: " + String.join(", ", parts), width - INDENT.length())) {
      out.line(INDENT + paint.dim(line));
    }
  }

  private void doubt(CleanArticle clean, Lines source, Mention doubt) {
    String text = clean.text().source().value();
    int room = (width - INDENT.length() - Columns.width(doubt.surface())) / 2;
    String left = before(text, doubt.source().start(), 0, room);
    String right = after(text, doubt.source().end(), text.length(), room);
    out.line(number(source.lineOf(doubt.source().start())) + left + paint.doubt(Columns.shown(doubt.surface())) + right);
    var readings = new ArrayList<String>();
    readings.add(reading(doubt.name(), doubt.confidence()));
    for (Candidate candidate : doubt.candidates()) {
      if (!candidate.entity().equals(doubt.entity())) {
        readings.add(reading(candidate.entity(), candidate.score()));
      }
    }
    for (String line : Columns.wrapped("perhaps " + String.join(", or ", readings), width - INDENT.length())) {
      out.line(INDENT + line);
    }
    evidence(doubt.evidence());
  }

  private static String reading(String name, double probability) {
    return String.format(Locale.ROOT, "%s (%.2f)", name, probability);
  }

  private void right(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    mentions.forEach(mention -> counts.merge(mention.name(), 1, Integer::sum));
    var names = new ArrayList<String>();
    counts.forEach((name, count) -> names.add(count == 1 ? name : name + " " + count + "×"));
    out.line();
    out.line(paint.bold(counted(mentions.size(), "name, right as it stands", "names, right as they stand")));
    for (String line : Columns.wrapped(String.join(", ", names), width - INDENT.length())) {
      out.line(INDENT + line);
    }
  }

  /** {@code … der OpenAI-Chef [Ultraman → Altman] sagte …}, the words around a change of part of a word taken in. */
  private String inContext(String source, Edit edit, int from, int to) {
    int start = edit.start();
    while (start > from && edit.start() - start < 20 && isInWord(source, start - 1)) {
      start--;
    }
    int end = edit.end();
    while (end < to && end - edit.end() < 20 && isInWord(source, end)) {
      end++;
    }
    String head = source.substring(start, edit.start());
    String tail = source.substring(edit.end(), end);
    String old = shortened(head + edit.before() + tail);
    String now = shortened(head + edit.after() + tail);
    String shown = now.isEmpty() ? paint.removed(old) + " (removed)" : paint.removed(old) + " → " + paint.added(now);
    if (old.isEmpty()) {
      shown = paint.added(now) + " (added)";
    }
    int room = (width - INDENT.length() - Columns.width(shown) - 2) / 2;
    return before(source, start, 0, room) + "[" + shown + "]" + after(source, end, source.length(), room);
  }

  private static boolean isInWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '-' || Character.isSurrogate(c);
  }

  private static String shortened(String text) {
    return Columns.cut(Columns.shown(text.strip().isEmpty() ? text : text.strip()), MOST_SHOWN);
  }

  /** At most {@code room} columns of the line before {@code at}, from the beginning of a word. */
  private static String before(String text, int at, int from, int room) {
    int start = Math.max(Math.max(from, text.lastIndexOf('\n', at - 1) + 1), at - Math.max(0, room - 2));
    if (start >= at || text.lastIndexOf('\n', at - 1) + 1 == start) {
      return Columns.shown(text.substring(start, at));
    }
    int word = text.indexOf(' ', start) + 1;
    return "… " + Columns.shown(text.substring(word > 0 && word <= at ? word : at, at));
  }

  /** At most {@code room} columns of the line after {@code at}, to the end of a word. */
  private static String after(String text, int at, int to, int room) {
    int lineEnd = text.indexOf('\n', at);
    int limit = lineEnd < 0 ? to : Math.min(to, lineEnd);
    int end = Math.min(limit, at + Math.max(0, room - 2));
    if (end == limit) {
      return Columns.shown(text.substring(at, end));
    }
    int space = text.lastIndexOf(' ', end);
    return Columns.shown(text.substring(at, space > at ? space : at)) + " …";
  }

  private static List<Mention> with(CleanArticle clean, Status status) {
    return clean.mentions().stream().filter(mention -> mention.status() == status).toList();
  }

  private String number(int line) {
    return paint.dim(String.format(Locale.ROOT, "%5d  ", line + 1));
  }

  private static String counted(int count, String one, String many) {
    return count == 0 ? "no " + many : count + " " + (count == 1 ? one : many);
  }
}
