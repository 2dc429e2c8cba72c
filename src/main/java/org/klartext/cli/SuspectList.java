package org.klartext.cli;

import java.util.List;
import org.klartext.discover.Suspect;
import org.klartext.knowledge.EntityLine;

/** Suspects as a numbered list, each with its places in a column. */
final class SuspectList {
  private static final int AROUND = 44;
  private static final String INDENT = "     ";

  private final Console console;

  SuspectList(Console console) {
    this.console = console;
  }

  void show(List<Suspect> suspects) {
    if (suspects.isEmpty()) {
      console.note("nothing found that is not known");
      return;
    }
    for (int i = 0; i < suspects.size(); i++) {
      show(i + 1, suspects.get(i));
    }
  }

  private void show(int number, Suspect suspect) {
    Output out = console.out();
    String often = "%d× in %d %s".formatted(suspect.count(), suspect.articles(), suspect.articles() == 1 ? "article" : "articles");
    out.line(
        "%3d. %s  %s · %s".formatted(number, console.paint().bold(suspect.surface()), suspect.kind().code(), often));
    out.line(INDENT + suspect.reason());
    int side = Math.min(AROUND, (console.width() - INDENT.length() - Columns.width(suspect.surface()) - 4) / 2);
    for (Suspect.Line line : suspect.lines()) {
      String left = tail(Columns.shown(line.left()), side);
      String right = Columns.cut(Columns.shown(line.right()), side);
      out.line(INDENT + " ".repeat(Math.max(0, side - Columns.width(left))) + left + "[" + line.match() + "]" + right);
    }
    out.line(INDENT + EntityLine.of(suspect.proposal()));
    out.line();
  }

  /** The end of a text that is too long. */
  private static String tail(String text, int width) {
    int from = Math.max(0, text.length() - width);
    return text.substring(from);
  }
}
