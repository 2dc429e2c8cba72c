package org.klartext.knowledge.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.derive.Glosses;

/** Run by the build: compiles the knowledge that comes with the program. */
public final class CompileBuiltIn {
  private static final String GLOSSES = "glosses.jsonl";

  private CompileBuiltIn() {}

  /**
   * Compiles a folder.
   *
   * @param args the folder of {@code *.jsonl} files and the file to write
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    byte[] compiled = compile(folder);
    Files.write(Path.of(args[1]), compiled);
  }

  /**
   * The compiled form of all {@code *.jsonl} files in a folder.
   *
   * @throws KnowledgeException naming file and line of what cannot be used
   */
  static byte[] compile(Path folder) throws IOException {
    var sources = new ArrayList<KnowledgeCompiler.Source>();
    for (Path file : files(folder)) {
      if (!file.endsWith(GLOSSES)) {
        read(file, sources);
      }
    }
    try (var glosses = Files.newBufferedReader(folder.resolve(GLOSSES), StandardCharsets.UTF_8)) {
      return KnowledgeCompiler.compile(sources, Glosses.read(GLOSSES, glosses));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void read(Path file, List<KnowledgeCompiler.Source> sources) throws IOException {
    String domain = file.getFileName().toString().replaceFirst("[-.].*", "");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          sources.add(
              new KnowledgeCompiler.Source(EntityJson.parse(lines.get(i)), lines.get(i), domain));
        } catch (KnowledgeException e) {
          throw new KnowledgeException("%s:%d: %s".formatted(file.getFileName(), i + 1, e.getMessage()), e);
        }
      }
    }
  }
}
