package org.klartext.knowledge;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.klartext.knowledge.layer.LayerFolder;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;

/**
 * Measures how many characters the gazetteer reads in a second of a core's time: the median of eleven rounds, after a
 * warm-up.
 *
 * <pre>java -cp target/test-classes:target/classes:target/lib/* org.klartext.knowledge.ScanSpeed TEXTS [LAYERS]</pre>
 */
final class ScanSpeed {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 11;
  private static final int LEAST = 4_000_000;

  private ScanSpeed() {}

  /**
   * Prints the figure.
   *
   * @param args a folder of texts, and a folder of layers if they are to be loaded
   */
  public static void main(String[] args) throws IOException {
    Knowledge knowledge = Knowledge.builtIn();
    if (args.length > 1) {
      knowledge = new LayerFolder(Path.of(args[1])).over(knowledge, System.err::println);
    }
    List<String> texts = texts(Path.of(args[0]));
    Morphology german = LanguagePack.of(Language.GERMAN).morphology();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    var figures = new ArrayList<Double>();
    long found = 0;
    long characters = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      found = 0;
      characters = 0;
      long begun = clock.getCurrentThreadCpuTime();
      while (characters < LEAST) {
        for (String text : texts) {
          found += knowledge.gazetteer().scan(text, german).size();
          characters += text.length();
        }
      }
      if (round >= 0) {
        figures.add(characters * 1e3 / (clock.getCurrentThreadCpuTime() - begun));
      }
    }
    figures.sort(null);
    System.out.printf(
        "%s: %.1f million characters/s (from %.1f to %.1f), %d surfaces, %.1f matches in 1000 characters%n",
        knowledge.origins(),
        figures.get(ROUNDS / 2),
        figures.getFirst(),
        figures.getLast(),
        knowledge.surfaces(),
        found * 1000.0 / characters);
  }

  private static List<String> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      var texts = new ArrayList<String>();
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return texts;
    }
  }
}
