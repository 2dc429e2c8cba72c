package org.klartext.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klartext.export.ReadBack.Span;

/** Reads columns of tokens as scorers and parsers do, strictly. */
final class ConllReader {
  private ConllReader() {}

  /** A text that is put together from tokens, and the mention that is open. */
  private static final class Text {
    final StringBuilder text = new StringBuilder();
    final List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;

    void close() {
      if (start >= 0) {
        String surface = text.substring(start, end);
        int from = text.codePointCount(0, start);
        spans.add(new Span(text.toString(), from, from + surface.codePointCount(0, surface.length()), surface));
      }
      start = -1;
    }
  }

  static List<ReadBack> hipe(Path file) throws IOException {
    var read = new ArrayList<ReadBack>();
    List<String> lines = List.of(Files.readString(file).split("\n", -1));
    int columns = lines.getFirst().split("\t").length;
    Text text = new Text();
    boolean begun = false;
    for (String line : lines.subList(1, lines.size())) {
      if (line.isEmpty()) {
        text.close();
        if (begun) {
          read.add(new ReadBack(text.spans, List.of(), List.of()));
        }
        text = new Text();
        begun = false;
      } else if (line.startsWith("# ")) {
        begun = true;
      } else {
        token(line.split("\t", -1), columns, text);
      }
    }
    return read;
  }

  private static void token(String[] cells, int columns, Text text) {
    if (cells.length != columns || cells[0].isEmpty() || cells[0].contains(" ")) {
      throw new AssertionError("not a token: " + String.join("|", cells));
    }
    String tag = cells[1];
    boolean inside = tag.startsWith("I-");
    if (inside && text.start < 0 || tag.equals("O") != cells[7].equals("_")) {
      throw new AssertionError("a tag without a beginning or a link: " + String.join("|", cells));
    }
    List<String> flags = List.of(cells[9].split("\\|"));
    if (!inside) {
      text.close();
    }
    int from = 0;
    int to = cells[0].length();
    for (String flag : flags) {
      if (flag.startsWith("Partial-")) {
        String[] range = flag.substring(8).split(":");
        from = cells[0].offsetByCodePoints(0, Integer.parseInt(range[0]));
        to = cells[0].offsetByCodePoints(0, Integer.parseInt(range[1]));
      }
    }
    if (tag.startsWith("B-")) {
      text.start = text.text.length() + from;
    }
    if (!tag.equals("O")) {
      text.end = text.text.length() + to;
    }
    text.text.append(cells[0]).append(flags.contains("NoSpaceAfter") ? "" : flags.contains("EndOfLine") ? "\n" : " ");
  }

  /** Gives the source's tokens as spans, and the clean text as far as white space goes. */
  static List<ReadBack> universal(Path file) throws IOException {
    var read = new ArrayList<ReadBack>();
    var forms = new ArrayList<String[]>();
    var correct = new StringBuilder();
    for (String line : Files.readString(file).split("\n", -1)) {
      if (line.startsWith("# newdoc") && !(read.isEmpty() && forms.isEmpty() && correct.isEmpty())) {
        read.add(document(forms, correct));
      }
      if (line.startsWith("# newdoc") && read.isEmpty() && forms.isEmpty()) {
        correct.append(' ');
      }
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 10 || cells[1].isEmpty() || !cells[0].matches("[1-9][0-9]*")) {
        throw new AssertionError("not a token: " + line);
      }
      Map<String, String> misc = new HashMap<>();
      for (String feature : cells[9].split("\\|")) {
        misc.put(feature.substring(0, feature.indexOf('=')), feature.substring(feature.indexOf('=') + 1));
      }
      String corrected = misc.get("CorrectForm");
      correct.append(corrected == null ? cells[1] : corrected.equals("_") ? "" : Readers.unescaped(corrected));
      forms.add(new String[] {cells[1], misc.get("TokenRange"), misc.getOrDefault("Entity", "")});
    }
    read.add(document(forms, correct));
    return read;
  }

  /** A text is made up in which the tokens stand where they say. */
  private static ReadBack document(List<String[]> forms, StringBuilder correct) {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (String[] form : forms) {
      int start = Integer.parseInt(form[1].split(":")[0]);
      text.append(" ".repeat(start - text.codePointCount(0, text.length()))).append(form[0]);
      spans.add(new Span("", start, Integer.parseInt(form[1].split(":")[1]), form[0]));
    }
    String whole = text.toString();
    spans.replaceAll(span -> new Span(whole, span.start(), span.end(), span.surface()));
    var read = new ReadBack(List.copyOf(spans), List.of(), List.of(correct.toString()));
    forms.clear();
    correct.setLength(0);
    return read;
  }
}
