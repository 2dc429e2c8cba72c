package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher among JDKs and a Maven that only say how they were called. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("klartext").toAbsolutePath();
  private static final String SAYS_ITS_ARGUMENTS = "for a; do echo \"<$a>\"; done";

  @TempDir private Path folder;
  private Path home;

  private record Run(int status, List<String> out, String err) {}

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    home = Files.createDirectories(folder.resolve("the program"));
    Files.copy(LAUNCHER, home.resolve("klartext"));
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/klartext.jar"), "jar");
    jdk("jdk 21", "21.0.2");
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "echo java " + version + "\n" + SAYS_ITS_ARGUMENTS);
    return jdk;
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run launch(Map<String, String> environment, Path program, String... words) throws Exception {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("KLARTEXT"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out.lines().toList(), Files.readString(err));
  }

  private Map<String, String> javaHome(String name) {
    return Map.of("JAVA_HOME", folder.resolve(name).toString());
  }

  @Test
  void arguments_arrive_as_they_were_typed() throws Exception {
    Run run = launch(javaHome("jdk 21"), home.resolve("klartext"), "search", "a b", "", "*", "基辛格");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("java 21.0.2")
        .contains("<-Dklartext.home=" + home.toRealPath() + ">")
        .endsWith("<-jar>", "<" + home.toRealPath() + "/target/klartext.jar>", "<search>", "<a b>", "<>", "<*>", "<基辛格>");
  }

  @Test
  void it_finds_its_folder_through_links() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("k"), Path.of("the program/klartext"));
    Path second = Files.createSymbolicLink(folder.resolve("k2"), link);
    assertThat(launch(javaHome("jdk 21"), second).out()).contains("<-Dklartext.home=" + home.toRealPath() + ">");
  }

  @Test
  void a_java_that_is_too_old_is_passed_over() throws Exception {
    jdk("old", "17.0.9");
    jdk("ancient", "1.8.0_402");
    Path newer = jdk("newer", "22");
    Files.createSymbolicLink(folder.resolve("java"), newer.resolve("bin/java"));
    Map<String, String> path =
        Map.of("JAVA_HOME", folder.resolve("old").toString(), "PATH", folder + ":/usr/bin:/bin");
    assertThat(launch(path, home.resolve("klartext")).out()).startsWith("java 22");
    Map<String, String> ancient =
        Map.of("JAVA_HOME", folder.resolve("ancient").toString(), "PATH", folder + ":/usr/bin:/bin");
    assertThat(launch(ancient, home.resolve("klartext")).out()).startsWith("java 22");
  }

  @Test
  void the_newest_of_the_usual_folders_is_taken() throws Exception {
    jdk("user/.jdks/a", "99.0.1");
    jdk("user/.sdkman/candidates/java/b", "98");
    Map<String, String> user = Map.of("HOME", folder.resolve("user").toString());
    assertThat(launch(user, home.resolve("klartext")).out()).startsWith("java 99.0.1");
  }

  @Test
  void the_program_is_built_when_it_is_older_than_its_sources_and_only_then() throws Exception {
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.setLastModifiedTime(home.resolve("target/klartext.jar"), FileTime.from(Instant.EPOCH));
    script(folder.resolve("bin/mvn"), "echo built >> built; touch target/klartext.jar");
    Map<String, String> environment =
        Map.of("JAVA_HOME", folder.resolve("jdk 21").toString(), "PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    Run first = launch(environment, home.resolve("klartext"));
    assertThat(first.err()).hasLineCount(1).startsWith("klartext: building ");
    assertThat(first.out()).startsWith("java 21.0.2");
    assertThat(launch(environment, home.resolve("klartext")).err()).isEmpty();
    assertThat(home.resolve("built")).hasContent("built");
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(launch(environment, home.resolve("klartext")).err()).startsWith("klartext: building ");
  }

  @Test
  void what_is_missing_or_fails_is_one_line() throws Exception {
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.delete(home.resolve("target/klartext.jar"));
    script(folder.resolve("bin/mvn"), "echo broken; exit 1");
    Map<String, String> environment =
        Map.of("JAVA_HOME", folder.resolve("jdk 21").toString(), "PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    Run broken = launch(environment, home.resolve("klartext"));
    assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(broken.err()).contains("klartext: the build failed; its messages stand in ");
    assertThat(home.resolve("target/klartext-build.log")).hasContent("broken");
    Files.delete(home.resolve("pom.xml"));
    assertThat(launch(environment, home.resolve("klartext")).err()).hasLineCount(1).contains("is missing");
  }

  @Test
  void a_java_that_can_learns_once_and_starts_from_what_it_learnt() throws Exception {
    Path java = jdk("jdk 25", "25.0.1").resolve("bin/java");
    script(java, "for a; do case $a in -XX:AOTCacheOutput=*) echo learnt > \"${a#*=}\" ;; esac; done\n" + SAYS_ITS_ARGUMENTS);
    Run first = launch(javaHome("jdk 25"), home.resolve("klartext"), "entity", "x");
    assertThat(first.err()).hasLineCount(1).contains("preparing a faster start");
    Run second = launch(javaHome("jdk 25"), home.resolve("klartext"), "entity", "x");
    assertThat(second.err()).isEmpty();
    assertThat(second.out())
        .isEqualTo(first.out())
        .contains("<-XX:AOTCache=" + home.toRealPath() + "/target/klartext-25.0.1.aot>", "<-XX:TieredStopAtLevel=1>");
    assertThat(launch(javaHome("jdk 25"), home.resolve("klartext"), "index").out())
        .doesNotContain("<-XX:TieredStopAtLevel=1>");
  }
}
