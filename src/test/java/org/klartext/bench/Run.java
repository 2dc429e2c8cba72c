package org.klartext.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run of the program in a process of its own, as a person would start it.
 *
 * @param seconds by the clock
 * @param peak the most memory it had, in bytes, where the system tells; 0 elsewhere
 */
record Run(double seconds, long peak) {
  private static final String PEAK = "VmHWM:";

  /** Runs the launcher with arguments; {@code options} are for Java. */
  static Run of(String options, String... arguments) throws Exception {
    var command = new ArrayList<String>(List.of(Path.of("klartext").toAbsolutePath().toString()));
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("KLARTEXT_JAVA_OPTS", options);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(process.pid()));
      process.waitFor(peak == 0 ? 1 : 20, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return new Run(seconds, peak);
  }

  private static long peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith(PEAK)) {
          return Long.parseLong(line.substring(PEAK.length(), line.indexOf("kB")).strip()) * 1024;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
