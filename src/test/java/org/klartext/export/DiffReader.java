package org.klartext.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a unified diff of several files, strictly by its grammar. */
final class DiffReader {
  private DiffReader() {}

  static List<ReadBack> read(Path file) throws IOException {
    var read = new ArrayList<ReadBack>();
    int old = 0;
    int now = 0;
    // A line of a diff ends with a line feed only: a carriage return stands in it.
    String whole = Files.readString(file);
    for (String line : whole.isEmpty() ? new String[0] : whole.split("\n")) {
      if (old > 0 || now > 0) {
        if (!line.startsWith("\\")) {
          old -= line.startsWith("+") ? 0 : 1;
          now -= line.startsWith("-") ? 0 : 1;
        }
      } else if (line.startsWith("@@ ")) {
        if (!line.matches("@@ -\\d+(,\\d+)? \\+\\d+(,\\d+)? @@")) {
          throw new AssertionError("no hunk: " + line);
        }
        old = count(line.split(" ")[1]);
        now = count(line.split(" ")[2]);
      } else if (line.startsWith("--- a/")) {
        read.add(new ReadBack(List.of(), List.of(), List.of()));
      } else if (!line.startsWith("+++ b/") && !line.startsWith("\\")) {
        throw new AssertionError("not of a diff: " + line);
      }
    }
    return read;
  }

  private static int count(String range) {
    return range.contains(",") ? Integer.parseInt(range.split(",")[1]) : 1;
  }
}
