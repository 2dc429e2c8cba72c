package org.klartext.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index is meant. */
final class IndexOption {
  private static final Path USUAL = Path.of("index");

  @Option(names = "--index", paramLabel = "DIR", description = "The folder of the index (default: index).")
  private @Nullable Path folder;

  Path folder() {
    return folder == null ? USUAL : folder;
  }

  /** Whether it was named on the command line. */
  boolean isGiven() {
    return folder != null;
  }

  /** As it is typed after another command: nothing for the usual one. */
  String asTyped() {
    return folder == null ? "" : " --index " + Quoting.quoted(folder.toString());
  }
}
