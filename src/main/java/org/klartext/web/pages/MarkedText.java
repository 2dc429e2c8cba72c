package org.klartext.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;
import org.klartext.text.Edit;

/**
 * An article as it is read: both layers side by side in rows, a paragraph each, cut into stretches of which each bears one
 * mark or none. Where a name and a change stand in one place, the mark is the name's, and the change is among its causes.
 */
final class MarkedText {
  private static final int NOBODY = -1;

  private final CleanArticle article;
  private final String source;
  private final String clean;
  private final CodePoints unit;
  private final List<Edit> edits;
  private final List<Mark> marks = new ArrayList<>();
  private final int[] inSource;
  private final int[] inClean;

  /** Which characters of the layers are highlighted beside their marks. */
  record Highlighted(List<Piece.Span> source, List<Piece.Span> clean) {
    static final Highlighted NOTHING = new Highlighted(List.of(), List.of());
  }

  /** A stretch of text with the mark it bears. */
  record Stretch(String text, Optional<Mark> mark, boolean isHighlighted, boolean isLast) {}

  /** A paragraph in both layers. */
  record Row(List<Stretch> source, List<Stretch> clean) {}

  private final boolean[] sourceLit;
  private final boolean[] cleanLit;

  MarkedText(CleanArticle article, Highlighted highlighted) {
    this.article = article;
    source = article.article().source().value();
    clean = article.text().clean();
    unit = CodePoints.of(source);
    edits = article.text().edits();
    inSource = nobody(source.length());
    inClean = nobody(clean.length());
    sourceLit = lit(source.length(), highlighted.source());
    cleanLit = lit(clean.length(), highlighted.clean());
    markEdits();
    markMentions();
  }

  private static int[] nobody(int length) {
    var owners = new int[length];
    Arrays.fill(owners, NOBODY);
    return owners;
  }

  private static boolean[] lit(int length, List<Piece.Span> spans) {
    var lit = new boolean[length];
    for (Piece.Span span : spans) {
      Arrays.fill(lit, Math.min(length, span.start()), Math.min(length, span.end()), true);
    }
    return lit;
  }

  private void markEdits() {
    int shift = 0;
    for (Edit edit : edits) {
      int start = edit.start() + shift;
      paint(inSource, edit.start(), edit.end());
      paint(inClean, start, start + edit.after().length());
      add(
          MarkKind.ofStage(edit.causes().getLast().stage()),
          Optional.empty(),
          edit.before(),
          edit.after(),
          edit.causes(),
          edit.start(),
          edit.end());
      shift += edit.after().length() - edit.before().length();
    }
  }

  private void markMentions() {
    for (Mention mention : article.mentions()) {
      paint(inSource, mention.source().start(), mention.source().end());
      paint(inClean, mention.clean().start(), mention.clean().end());
      add(
          MarkKind.of(mention.mechanism()),
          Optional.of(mention),
          mention.surface(),
          mention.written(),
          causes(mention),
          mention.source().start(),
          mention.source().end());
    }
  }

  private List<Cause> causes(Mention mention) {
    return edits.stream()
        .filter(edit -> edit.start() < mention.source().end() && mention.source().start() < edit.end())
        .flatMap(edit -> edit.causes().stream())
        .distinct()
        .toList();
  }

  private void add(
      MarkKind kind, Optional<Mention> mention, String before, String after, List<Cause> causes, int start, int end) {
    int from = unit.toCodePoint(start);
    int to = unit.toCodePoint(end);
    String id = (mention.isPresent() ? "m" : "e") + from + "-" + to;
    marks.add(new Mark(id, kind, mention, before, after, causes, from, to));
  }

  private void paint(int[] layer, int start, int end) {
    Arrays.fill(layer, start, end, marks.size());
  }

  /** The marks that can be seen, in the order of the source. */
  List<Mark> marks() {
    var seen = new boolean[marks.size()];
    for (int[] layer : List.of(inSource, inClean)) {
      for (int owner : layer) {
        if (owner != NOBODY) {
          seen[owner] = true;
        }
      }
    }
    var shown = new ArrayList<Mark>();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        shown.add(marks.get(i));
      }
    }
    shown.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    return shown;
  }

  /** How many marks of each kind can be seen, right names aside. */
  Map<MarkKind, Long> legend() {
    var counts = new EnumMap<MarkKind, Long>(MarkKind.class);
    marks().stream().filter(mark -> !mark.isRight()).forEach(mark -> counts.merge(mark.kind(), 1L, Long::sum));
    return counts;
  }

  /** The paragraphs: a row ends where both layers have a line end that no change touched. */
  List<Row> rows() {
    var rows = new ArrayList<Row>();
    int from = 0;
    int cleanFrom = 0;
    int next = 0;
    int shift = 0;
    for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      while (next < edits.size() && edits.get(next).end() <= at) {
        shift += edits.get(next).after().length() - edits.get(next).before().length();
        next++;
      }
      if (next == edits.size() || edits.get(next).start() > at) {
        add(rows, from, at, cleanFrom, at + shift);
        from = at + 1;
        cleanFrom = from + shift;
      }
    }
    add(rows, from, source.length(), cleanFrom, clean.length());
    return rows;
  }

  private void add(List<Row> rows, int from, int to, int cleanFrom, int cleanTo) {
    if (!source.substring(from, to).isBlank() || !clean.substring(cleanFrom, cleanTo).isBlank()) {
      rows.add(
          new Row(
              stretches(source, from, to, inSource, sourceLit), stretches(clean, cleanFrom, cleanTo, inClean, cleanLit)));
    }
  }

  private List<Stretch> stretches(String text, int from, int to, int[] owners, boolean[] lit) {
    var stretches = new ArrayList<Stretch>();
    int at = from;
    while (at < to) {
      int end = at + 1;
      while (end < to && owners[end] == owners[at] && lit[end] == lit[at]) {
        end++;
      }
      boolean isLast = end == owners.length || owners[end] != owners[at];
      Optional<Mark> mark = owners[at] == NOBODY ? Optional.empty() : Optional.of(marks.get(owners[at]));
      stretches.add(new Stretch(text.substring(at, end), mark, lit[at], isLast));
      at = end;
    }
    return stretches;
  }
}
