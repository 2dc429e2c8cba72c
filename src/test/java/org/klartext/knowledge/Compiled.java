package org.klartext.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.compile.KnowledgeCompiler;
import org.klartext.knowledge.derive.Glosses;

/** Small knowledge made for a test. */
final class Compiled {
  private Compiled() {}

  static Knowledge of(List<String> lines) {
    try {
      var sources = new ArrayList<KnowledgeCompiler.Source>();
      for (String line : lines) {
        sources.add(new KnowledgeCompiler.Source(EntityJson.parse(line), line, "test"));
      }
      Glosses none = Glosses.read("none", new BufferedReader(new StringReader("")));
      return Knowledge.of(KnowledgeCompiler.compile(sources, none));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entity of type {@code common}, of which nothing is derived but its name. */
  static String named(int number, String name) {
    return "{\"id\":\"e%d\",\"type\":\"common\",\"name\":\"%s\"}".formatted(number, name);
  }
}
