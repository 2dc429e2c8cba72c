package org.klartext.knowledge.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.compile.KnowledgeCompiler.Source;

/**
 * A file of entities, one JSON object a line, and of {@link Templates}, each of which stands for many; empty lines do not
 * count.
 *
 * @param file where they stand
 * @param sources the entities
 * @param numbers the line of each, from 1
 * @param bad the lines that cannot be used
 */
public record EntityLines(Path file, List<Source> sources, List<Integer> numbers, List<Bad> bad) {
  public EntityLines {
    sources = List.copyOf(sources);
    numbers = List.copyOf(numbers);
    bad = List.copyOf(bad);
  }

  /**
   * A line that cannot be used.
   *
   * @param line from 1
   * @param reason what is wrong with it
   */
  public record Bad(int line, String reason) {}

  /**
   * Reads a file in UTF-8.
   *
   * @param domain what its entities belong to
   */
  public static EntityLines read(Path file, String domain) throws IOException {
    var sources = new ArrayList<Source>();
    var numbers = new ArrayList<Integer>();
    var bad = new ArrayList<Bad>();
    Templates templates = Templates.builtIn();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        for (String one : templates.expand(line)) {
          sources.add(new Source(EntityJson.parse(one), one, domain));
          numbers.add(i + 1);
        }
      } catch (KnowledgeException e) {
        bad.add(new Bad(i + 1, String.valueOf(e.getMessage())));
      }
    }
    return new EntityLines(file, sources, numbers, bad);
  }
}
