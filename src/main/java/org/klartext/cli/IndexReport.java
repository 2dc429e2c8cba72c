package org.klartext.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.klartext.app.IndexSummary;
import org.klartext.index.Count;

/** What a run did and what the index holds, for people. */
final class IndexReport {
  private static final int LABEL = 10;
  private static final int MOST_SURFACE = 40;

  private final Output out;
  private final Paint paint;
  private final int width;
  private final String command;
  private final IndexOption index;

  IndexReport(Console console, IndexOption index) {
    out = console.out();
    paint = console.paint();
    width = console.width();
    command = console.command();
    this.index = index;
  }

  void show(List<Path> roots, IndexSummary summary) {
    String corpus = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
    out.line(paint.bold(Columns.shown(corpus) + " → " + index.folder()));
    Columns.wrapped(done(summary.run()), width).forEach(out::line);
    if (summary.articles() == 0) {
      return;
    }
    out.line();
    figure("Articles", summary.articles(), summary.languages());
    figure("Changes", sum(summary.stages()), summary.stages());
    figure("Garbles", sum(summary.mechanisms()), summary.mechanisms());
    garbles("Put right most often", summary.garbles(), " → ");
    garbles("Left in doubt (" + number(summary.doubtful()) + ")", summary.doubts(), " — perhaps ");
    next(summary);
  }

  private static String done(IndexSummary.Run run) {
    if (run.filesRead() == 0 && run.filesRemoved() == 0 && run.rejected() == 0) {
      return "nothing to do, " + counted(run.filesUnchanged(), "file", "files") + " unchanged";
    }
    var parts = new ArrayList<String>();
    parts.add(
        counted(run.filesRead(), "file", "files") + " read (" + counted(run.articlesRead(), "article", "articles")
            + ")");
    add(parts, run.filesUnchanged(), "unchanged");
    add(parts, run.filesRemoved(), "removed");
    add(parts, run.skipped(), "in other languages");
    add(parts, run.ignored(), "of other kinds");
    add(parts, run.rejected(), "rejected");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(number(count) + " " + what);
    }
  }

  private void figure(String label, long total, List<Count> counts) {
    String parts =
        counts.stream().map(count -> count.value() + " " + number(count.count())).collect(Collectors.joining(", "));
    String figure = Columns.padded(number(total), 8);
    boolean first = true;
    for (String line : Columns.wrapped(parts, width - LABEL - 8)) {
      out.line(first ? paint.place(Columns.padded(label, LABEL)) + figure + line : " ".repeat(LABEL + 8) + line);
      first = false;
    }
  }

  private void garbles(String heading, List<IndexSummary.Garble> garbles, String becomes) {
    if (garbles.isEmpty()) {
      return;
    }
    out.line();
    out.line(heading);
    int room = 0;
    for (IndexSummary.Garble garble : garbles) {
      room = Math.max(room, Columns.width(pair(garble, becomes)));
    }
    for (IndexSummary.Garble garble : garbles) {
      String count = String.format(Locale.ROOT, "%7s× ", number(garble.surface().count()));
      out.line(
          count + Columns.padded(pair(garble, becomes), room) + "  " + paint.dim(garble.surface().mechanism().code()));
    }
  }

  private static String pair(IndexSummary.Garble garble, String becomes) {
    return Columns.cut(Columns.shown(garble.surface().surface()), MOST_SURFACE)
        + becomes
        + Columns.cut(garble.name(), MOST_SURFACE);
  }

  private void next(IndexSummary summary) {
    Map<String, String> suggestions = new LinkedHashMap<>();
    if (!summary.garbles().isEmpty()) {
      IndexSummary.Garble most = summary.garbles().getFirst();
      suggestions.put(typed("search", Quoting.quoted(most.name())), "finds it under either form");
      suggestions.put(
          typed("entity", Quoting.quoted(most.surface().surface())), "who that can be, and how the name came about");
    }
    suggestions.put(typed("export", "--output clean.jsonl"), "all articles, with every change and its reason");
    int room = suggestions.keySet().stream().mapToInt(Columns::width).max().orElse(0);
    out.line();
    out.line("Try next");
    suggestions.forEach((typed, what) -> out.line("  " + Columns.padded(typed, room) + "  " + paint.dim(what)));
  }

  private String typed(String name, String arguments) {
    return command + " " + name + " " + arguments + index.asTyped();
  }

  private static long sum(List<Count> counts) {
    return counts.stream().mapToLong(Count::count).sum();
  }

  private static String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
