package org.klartext.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources, built in two folders with different names, locales and time zones. */
class ReproducibleJarTest {
  private static final int LONGEST_MINUTES = 30;
  private static final List<String> SOURCES = List.of("pom.xml", "src/main");
  private static final List<String> BUILT = List.of("target/klartext.jar", "target/klartext-knowledge.bin");

  @TempDir private Path folder;

  @Test
  void two_builds_give_the_same_bytes() throws Exception {
    assumeTrue(Rounds.of(0, 1) == 1, "two builds, in the profile torture");
    assumeTrue(isOnPath("mvn"), "no mvn on the path");
    Path one = build("one", "C.UTF-8", "UTC");
    Path other = build("another folder", "de_DE.UTF-8", "Pacific/Auckland");
    assertThat(entries(one.resolve(BUILT.getFirst()))).isEqualTo(entries(other.resolve(BUILT.getFirst())));
    for (String file : BUILT) {
      assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
    }
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private Path build(String name, String locale, String zone) throws IOException, InterruptedException {
    Path project = folder.resolve(name);
    for (String source : SOURCES) {
      copy(Path.of(source), project.resolve(source));
    }
    var builder =
        new ProcessBuilder("mvn", "-B", "-q", "-o", "-Dmaven.test.skip=true", "-Dcyclonedx.skip=true", "package")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile());
    builder.environment().putAll(Map.of("LC_ALL", locale, "TZ", zone));
    Process process = builder.start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as(Files.readString(folder.resolve(name + ".txt"))).isZero();
    return project;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The checksum of each entry, so that a failure names those that differ. */
  private static Map<String, Long> entries(Path jar) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        var sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
          sum.update(in.readAllBytes());
        }
        sums.put(entry.getName(), sum.getValue());
      }
    }
    return sums;
  }
}
