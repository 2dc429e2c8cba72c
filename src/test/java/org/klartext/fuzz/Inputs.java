package org.klartext.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes as a file, for what reads files only. */
final class Inputs {
  private static final Path FOLDER = made();

  private Inputs() {}

  private static Path made() {
    try {
      Path folder = Files.createTempDirectory("klartext-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    return FOLDER;
  }

  static Path file(String name, byte[] bytes) throws IOException {
    return Files.write(FOLDER.resolve(name), bytes);
  }
}
