package org.klartext.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who judges, when, and why. */
final class Signature {
  @Option(names = "--who", paramLabel = "NAME", description = "Who judges (default: the name you are logged in by).")
  private @Nullable String who;

  @Option(
      names = "--when",
      paramLabel = "TIME",
      converter = JudgementArguments.Moments.class,
      description = "When it was judged, such as 2026-03-01T10:00:00Z (default: now).")
  private @Nullable Instant when;

  @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "Why, in your words.")
  private String why = "";

  String who() {
    return who == null ? System.getProperty("user.name", "somebody") : who;
  }

  Instant when() {
    return when == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : when;
  }

  String why() {
    return why;
  }
}
