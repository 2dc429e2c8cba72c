package org.klartext.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klartext.export.ReadBack.Span;

/** Reads standoff as brat does: each annotation must be of a configured type and point at one that is there. */
final class BratReader {
  private BratReader() {}

  static List<ReadBack> read(Path folder) throws IOException {
    String configuration = Files.readString(folder.resolve("annotation.conf"));
    Set<String> types = new HashSet<>(List.of(configuration.split("\\[")[1].split("\n")));
    var read = new ArrayList<ReadBack>();
    for (Path file : Readers.sorted(folder, ".ann")) {
      String text = Files.readString(Path.of(file.toString().replaceFirst("\\.ann$", ".txt")));
      var spans = new ArrayList<Span>();
      Set<String> ids = new HashSet<>();
      for (String line : Files.readString(file).split("\n")) {
        if (line.startsWith("T")) {
          spans.addAll(entity(line.split("\t", 3), types, text));
        } else if (!line.isEmpty() && !ids.contains(line.split("\t")[1].split(" ")[1])) {
          throw new AssertionError("points at nothing: " + line);
        }
        if (!line.isEmpty() && !ids.add(line.split("\t")[0])) {
          throw new AssertionError("one id for two: " + line);
        }
      }
      read.add(new ReadBack(spans, List.of(), List.of(text)));
    }
    return read;
  }

  private static List<Span> entity(String[] parts, Set<String> types, String text) {
    String type = parts[1].substring(0, parts[1].indexOf(' '));
    if (!types.contains(type)) {
      throw new AssertionError("no type " + type);
    }
    var spans = new ArrayList<Span>();
    var cuts = new ArrayList<String>();
    for (String fragment : parts[1].substring(type.length() + 1).split(";")) {
      int start = Integer.parseInt(fragment.split(" ")[0]);
      var span = new Span(text, start, Integer.parseInt(fragment.split(" ")[1]), "");
      cuts.add(span.cut());
      spans.add(new Span(text, span.start(), span.end(), span.cut()));
    }
    if (!String.join(" ", cuts).equals(parts[2])) {
      throw new AssertionError("brat would refuse “" + parts[2] + "” for " + cuts);
    }
    return spans;
  }
}
