package org.klartext.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Klartext in a process of its own, which can be killed. */
final class Program {
  private static final long LONGEST_SECONDS = 120;

  private final Path folder;
  private final List<String> options;

  Program(Path folder, String... options) {
    this.folder = folder;
    this.options = List.of(options);
  }

  /** How a run ended. */
  record Ended(int status, String out, String err, long millis) {}

  /** Starts a command line; paths are those in the folder. */
  Process start(String... words) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(options);
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("org.klartext.cli.Main");
    line.addAll(List.of(words));
    var builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("none").toString());
    builder.redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile());
    return builder.start();
  }

  Ended run(String... words) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = start(words);
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("does not end: " + String.join(" ", words));
    }
    return new Ended(
        process.exitValue(), text("out.txt"), text("err.txt"), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  /** Starts a command line and kills it after some time; empty if it was killed, else what it said. */
  Optional<Ended> killed(long afterMillis, String... words) throws IOException, InterruptedException {
    Process process = start(words);
    if (process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      return Optional.of(new Ended(process.exitValue(), text("out.txt"), text("err.txt"), afterMillis));
    }
    process.destroyForcibly().waitFor();
    return Optional.empty();
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
