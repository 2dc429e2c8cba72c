package org.klartext.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What was measured, as a page of Markdown that grows row by row; each row is printed too. */
final class Report {
  private final StringBuilder page = new StringBuilder();

  Report() {
    page.append("# Measured on ").append(LocalDate.now(ZoneOffset.UTC)).append("\n\n");
    page.append(machine()).append('\n');
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return "%d processors (%s), %s, Java %s, %d MB of heap for the measuring program.%n"
        .formatted(
            runtime.availableProcessors(),
            processor(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.version(),
            runtime.maxMemory() >> 20);
  }

  private static String processor() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 2);
        }
      }
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
    return System.getProperty("os.arch");
  }

  /** Begins a table. */
  void table(String title, String note, String... columns) {
    page.append("\n## ").append(title).append("\n\n").append(note).append("\n\n");
    page.append("| ").append(String.join(" | ", columns)).append(" |\n");
    page.append("|---".repeat(columns.length)).append("|\n");
    System.out.println("\n" + title);
  }

  void row(String what, String... values) {
    page.append("| ").append(what).append(" | ").append(String.join(" | ", values)).append(" |\n");
    System.out.printf("  %-46s %s%n", what, String.join("   ", values));
  }

  /** Puts printed lines in as they are. */
  void verbatim(String title, String lines) {
    page.append("\n## ").append(title).append("\n\n```\n").append(lines).append("```\n");
    System.out.println("\n" + title + "\n" + lines);
  }

  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Writes the page as {@code <date>.md}, in the place of one of the same day. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(LocalDate.now(ZoneOffset.UTC) + ".md");
    Files.writeString(file, page);
    System.out.println("\nwritten to " + file);
  }
}
