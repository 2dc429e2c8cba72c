package org.klartext.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Uses each command once, for the launcher: Java watches which classes that takes and keeps them in a form that starts
 * faster.
 */
final class Training {
  private static final String GERMAN =
      "Neue Chips für die KI\n\nDer OpenAI-Chef Ultraman sprach am Montag in Berlin über neue KI -Chips. Huang Renxun, "
          + "der Chef von Nvidia, hörte zu, wie 36 Krypton berichtet. Intel-Chef Kissinger kam nicht.\n";
  private static final String FRENCH =
      "De nouvelles puces\n\nLe PDG d'OpenAI, Ultraman, a présenté lundi à Paris de nouvelles puces pour l'IA.Les "
          + "ingénieurs de Moore Thread étaient là.\n";

  private Training() {}

  /** Leaves nothing behind. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("klartext-training");
    try {
      Path corpus = Files.createDirectory(folder.resolve("corpus"));
      Files.writeString(corpus.resolve("de.txt"), GERMAN, StandardCharsets.UTF_8);
      Files.writeString(corpus.resolve("fr.txt"), FRENCH, StandardCharsets.UTF_8);
      String index = folder.resolve("index").toString();
      for (List<String> command :
          List.of(
              List.of("--help"),
              List.of("index", corpus.toString(), "--index", index),
              List.of("search", "Ultraman AND Chip*", "--index", index, "--color", "always"),
              List.of("search", "Chips NEAR/20 entity:nvidia", "--kwic", "5", "--facets", "--index", index),
              List.of("entity", "Kissinger", "--index", index),
              List.of("profile", "--index", index),
              List.of("normalize", corpus.toString()),
              List.of("normalize", corpus.toString(), "--format", "json"),
              List.of("normalize", corpus.toString(), "--format", "explain"),
              List.of("normalize", corpus.toString(), "--format", "diff"),
              List.of("export", "--index", index))) {
        quietly(command);
      }
    } finally {
      remove(folder);
    }
  }

  private static void quietly(List<String> command) {
    Console nowhere =
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of(),
            Map.of());
    Klartext.execute(nowhere, command.toArray(new String[0]));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
