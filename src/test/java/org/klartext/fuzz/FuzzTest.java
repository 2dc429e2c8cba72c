package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klartext.torture.Rounds;

class FuzzTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");
  private static final int SECONDS = 60;

  @TempDir private Path folder;

  private static List<Path> files(FuzzTarget target) throws IOException {
    try (Stream<Path> files = Files.list(INPUTS.resolve(target.folder()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_found_before_does_not_come_back(FuzzTarget target) throws IOException {
    for (Path file : files(target)) {
      try {
        target.check(Files.readAllBytes(file));
      } catch (AssertionError | RuntimeException | StackOverflowError broken) {
        throw new AssertionError(file + ": " + broken, broken);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damage_by_lot_brings_nothing_down(FuzzTarget target) throws IOException {
    var inputs = new ArrayList<byte[]>();
    for (Path file : files(target)) {
      inputs.add(Files.readAllBytes(file));
    }
    for (long seed = 0; seed < Rounds.of(200, 2_000); seed++) {
      byte[] damaged = new Damage(seed).one(inputs);
      try {
        target.check(damaged);
      } catch (AssertionError | RuntimeException | StackOverflowError broken) {
        throw new AssertionError("seed " + seed + ", " + HexFormat.of().formatHex(damaged) + ": " + broken, broken);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_search_for_new_paths_finds_nothing(FuzzTarget target) throws Exception {
    assumeTrue(Rounds.of(0, 1) == 1, "a minute each, in the profile torture");
    Path known = Files.createDirectories(folder.resolve("inputs"));
    for (Path file : files(target)) {
      Files.copy(file, known.resolve(file.getFileName().toString()));
    }
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.klartext.**",
                "--custom_hook_includes=org.klartext.**",
                // Patterns of rules are patterns.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=120",
                "-rss_limit_mb=4096",
                known.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5L * SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    String last = Files.readString(log).lines().filter(line -> line.startsWith("Done ")).findFirst().orElse("");
    System.out.println(target + ": " + last);
  }
}
