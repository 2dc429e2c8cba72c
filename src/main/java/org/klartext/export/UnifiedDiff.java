package org.klartext.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.klartext.record.CleanArticle;
import org.klartext.text.Edit;

/**
 * What was changed, as {@code patch} reads it: from the source to the clean text.
 *
 * <p>The lines need not be compared, since the edits say where they differ. A style may let the changed characters of a line
 * stand out.
 */
public final class UnifiedDiff {
  /** Lines around a change; an article's lines are whole paragraphs, so one is much. */
  private static final int CONTEXT = 1;

  private final Consumer<String> out;
  private final Style style;

  /**
   * @param out takes pieces of the diff, line feeds included
   * @param style how the pieces look
   */
  public UnifiedDiff(Consumer<String> out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** How pieces of a diff look. */
  public interface Style {
    /** As they are, which is what {@code patch} wants. */
    Style PLAIN = (part, text) -> text;

    String styled(Part part, String text);
  }

  /** What a piece of a diff is. */
  public enum Part {
    HEADING,
    PLACE,
    UNCHANGED,
    REMOVED,
    REMOVED_HERE,
    ADDED,
    ADDED_HERE
  }

  /** Lines [from, to) of the source that became lines [cleanFrom, cleanTo). */
  private record Block(int from, int to, int cleanFrom, int cleanTo) {}

  /** A changed place in one layer. */
  private record Mark(int start, int end) {}

  /** Writes the diff of one article; nothing where nothing was changed. */
  public void write(CleanArticle article) {
    List<Edit> edits = article.text().edits();
    if (edits.isEmpty()) {
      return;
    }
    String path = article.article().path();
    line(style.styled(Part.HEADING, "--- a/" + path));
    line(style.styled(Part.HEADING, "+++ b/" + path));
    var source = new Layer(article.text().source().value(), edits, false);
    var clean = new Layer(article.text().clean(), edits, true);
    List<Block> blocks = blocks(source, clean);
    int first = 0;
    while (first < blocks.size()) {
      int last = first;
      while (last + 1 < blocks.size() && blocks.get(last + 1).from - blocks.get(last).to <= 2 * CONTEXT) {
        last++;
      }
      hunk(source, clean, blocks.subList(first, last + 1));
      first = last + 1;
    }
  }

  private static List<Block> blocks(Layer source, Layer clean) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < source.marks.size(); i++) {
      int from = source.lines.lineOf(source.marks.get(i).start);
      int to = Math.min(source.lines.lineOf(source.marks.get(i).end) + 1, source.lines.count());
      int cleanFrom = clean.lines.lineOf(clean.marks.get(i).start);
      int cleanTo = Math.min(clean.lines.lineOf(clean.marks.get(i).end) + 1, clean.lines.count());
      if (!blocks.isEmpty() && from < blocks.getLast().to) {
        Block before = blocks.removeLast();
        from = before.from;
        cleanFrom = before.cleanFrom;
      }
      blocks.add(new Block(Math.min(from, to), to, Math.min(cleanFrom, cleanTo), cleanTo));
    }
    blocks.replaceAll(block -> trimmed(block, source, clean));
    return blocks;
  }

  /** Without the equal lines at either end, which a change of line ends leaves in a block. */
  private static Block trimmed(Block block, Layer source, Layer clean) {
    int from = block.from;
    int to = block.to;
    int cleanFrom = block.cleanFrom;
    int cleanTo = block.cleanTo;
    while (from < to && cleanFrom < cleanTo && source.lines.line(from).equals(clean.lines.line(cleanFrom))) {
      from++;
      cleanFrom++;
    }
    while (from < to && cleanFrom < cleanTo && source.lines.line(to - 1).equals(clean.lines.line(cleanTo - 1))) {
      to--;
      cleanTo--;
    }
    return new Block(from, to, cleanFrom, cleanTo);
  }

  private void hunk(Layer source, Layer clean, List<Block> blocks) {
    int before = Math.min(CONTEXT, blocks.getFirst().from);
    int after = Math.min(CONTEXT, source.lines.count() - blocks.getLast().to);
    int from = blocks.getFirst().from - before;
    int to = blocks.getLast().to + after;
    int cleanFrom = blocks.getFirst().cleanFrom - before;
    int cleanTo = blocks.getLast().cleanTo + after;
    line(style.styled(Part.PLACE, "@@ -" + range(from, to) + " +" + range(cleanFrom, cleanTo) + " @@"));
    int at = from;
    for (Block block : blocks) {
      unchanged(source, at, block.from);
      for (int line = block.from; line < block.to; line++) {
        changed(source, line, "-");
      }
      for (int line = block.cleanFrom; line < block.cleanTo; line++) {
        changed(clean, line, "+");
      }
      at = block.to;
    }
    unchanged(source, at, to);
  }

  private static String range(int from, int to) {
    int count = to - from;
    int first = count == 0 ? from : from + 1;
    return count == 1 ? String.valueOf(first) : first + "," + count;
  }

  private void unchanged(Layer source, int from, int to) {
    for (int line = from; line < to; line++) {
      String text = source.lines.line(line);
      out.accept(" " + style.styled(Part.UNCHANGED, body(text)));
      end(text);
    }
  }

  private void changed(Layer layer, int line, String sign) {
    int start = layer.lines.start(line);
    String text = layer.lines.line(line);
    int length = body(text).length();
    var shown = new StringBuilder(style.styled(layer.isClean ? Part.ADDED : Part.REMOVED, sign));
    int at = 0;
    for (Mark mark : layer.marks) {
      int markStart = Math.clamp(mark.start - start, at, length);
      int markEnd = Math.clamp(mark.end - start, at, length);
      if (markEnd > markStart) {
        shown.append(part(layer, text.substring(at, markStart), false));
        shown.append(part(layer, text.substring(markStart, markEnd), true));
        at = markEnd;
      }
    }
    out.accept(shown.append(part(layer, text.substring(at, length), false)).toString());
    end(text);
  }

  private String part(Layer layer, String text, boolean here) {
    Part part = layer.isClean ? here ? Part.ADDED_HERE : Part.ADDED : here ? Part.REMOVED_HERE : Part.REMOVED;
    return style.styled(part, text);
  }

  private static String body(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  private void end(String line) {
    line("");
    if (!line.endsWith("\n")) {
      line("\\ No newline at end of file");
    }
  }

  private void line(String text) {
    out.accept(text + "\n");
  }

  /** One of the two texts, and where in it the changes are. */
  private static final class Layer {
    final Lines lines;
    final List<Mark> marks;
    final boolean isClean;

    Layer(String text, List<Edit> edits, boolean isClean) {
      lines = new Lines(text);
      marks = new ArrayList<>(edits.size());
      this.isClean = isClean;
      int shift = 0;
      for (Edit edit : edits) {
        int start = isClean ? edit.start() + shift : edit.start();
        marks.add(new Mark(start, start + (isClean ? edit.after() : edit.before()).length()));
        shift += edit.after().length() - edit.before().length();
      }
    }
  }
}
