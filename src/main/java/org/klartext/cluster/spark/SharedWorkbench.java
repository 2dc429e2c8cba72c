package org.klartext.cluster.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.klartext.app.Workbench;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.layer.Glossary;

/** The workbench of this process, made when it is first needed: its knowledge is mapped once, however many tasks use it. */
public final class SharedWorkbench {
  private static final Map<List<String>, Workbench> MADE = new HashMap<>();

  private SharedWorkbench() {}

  /** With the knowledge that comes with the program. */
  public static Workbench standard() {
    return with(List.of());
  }

  /** With the glossaries that Spark has brought here. */
  static synchronized Workbench with(List<String> glossaries) {
    return MADE.computeIfAbsent(glossaries, SharedWorkbench::make);
  }

  private static Workbench make(List<String> glossaries) {
    Knowledge knowledge = Knowledge.builtIn();
    try {
      for (String glossary : glossaries) {
        knowledge = Glossary.over(knowledge, Path.of(SparkFiles.get(glossary)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Workbench.of(knowledge);
  }
}
