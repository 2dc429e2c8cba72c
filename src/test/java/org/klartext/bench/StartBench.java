package org.klartext.bench;

import java.nio.file.Path;
import java.util.Arrays;

/** How long short commands take from the start of a process to its end. */
final class StartBench {
  private static final int TIMES = 11;

  private StartBench() {}

  static void run(Path index, Report report) throws Exception {
    report.table(
        "From start to end of a process",
        "Median of %d, files in the disk's cache.".formatted(TIMES), "command", "seconds", "slowest");
    row(report, "--help");
    row(report, "entity", "Ultraman");
    row(report, "search", "Altman", "--index", index.toString());
    row(report, "normalize", "corpus/de/chips-nvidia.txt");
  }

  private static void row(Report report, String... arguments) throws Exception {
    Run.of("", arguments);
    var seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      seconds[i] = Run.of("", arguments).seconds();
    }
    Arrays.sort(seconds);
    String command = arguments.length > 1 ? arguments[0] + " " + arguments[1] : arguments[0];
    report.row("`" + command + "`", Report.number(seconds[TIMES / 2], 2), Report.number(seconds[TIMES - 1], 2));
  }
}
