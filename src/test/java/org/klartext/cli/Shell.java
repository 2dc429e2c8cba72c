package org.klartext.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types command lines in a folder that holds a small corpus. */
final class Shell {
  static final String ALTMAN =
      "Neue Pläne für Chips\n\nDer OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips für KI. Ultraman lobte "
          + "Nvidia und Broadcom; OpenAI will mit beiden arbeiten. 💡\n";
  static final String GELSINGER =
      "Intel baut um\n\nDer Intel-Chef Kissinger kündigte am Dienstag neue Fabriken für Chips an. Intel hofft auf Kunden "
          + "wie Nvidia und AMD, sagte Kissinger.\n";
  static final String FRENCH =
      "De nouvelles puces\n\nLe PDG d'OpenAI, Ultraman, a présenté lundi à Paris de nouvelles puces pour l'intelligence "
          + "artificielle. OpenAI travaille avec Broadcom et Nvidia.\n";
  static final String RIGHT =
      "Ein Held aus Japan\n\nUltraman ist ein Held des japanischen Fernsehens. Die Serie lief zum ersten Mal vor vielen "
          + "Jahren und hat bis heute ihre Zuschauer.\n";

  private final Path folder;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};

  Shell(Path folder) {
    this.folder = folder;
  }

  /** With a corpus of four articles: {@code de/altman.txt}, {@code de/gelsinger.txt}, {@code de/held.txt}, {@code fr/altman.txt}. */
  static Shell withCorpus(Path folder) {
    var shell = new Shell(folder);
    shell.file("corpus/de/altman.txt", ALTMAN);
    shell.file("corpus/de/gelsinger.txt", GELSINGER);
    shell.file("corpus/de/held.txt", RIGHT);
    shell.file("corpus/fr/altman.txt", FRENCH);
    return shell;
  }

  /** What a command line left behind. */
  record Run(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      Files.createDirectories(path(name).getParent());
      return Files.write(path(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Shell on(String property, String value) {
    properties.put(property, value);
    return this;
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell reading(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Runs the program; an argument with {@code @} in front is a path in the folder. */
  Run type(String... words) {
    var arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].startsWith("@") ? path(words[i].substring(1)).toString() : words[i];
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Console console = Console.of(new ByteArrayInputStream(input), out, err, properties, environment);
    int status = Klartext.execute(console, arguments);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
