package org.klartext.knowledge.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.derive.Glosses;

/** Run by the build: compiles the knowledge that comes with the program. */
public final class CompileBuiltIn {
  private static final String GLOSSES = "glosses.jsonl";
  private static final String SIGNS = "signs.jsonl";

  private CompileBuiltIn() {}

  /**
   * Compiles a folder.
   *
   * @param args the folder of {@code *.jsonl} files and the files to write
   */
  public static void main(String[] args) throws IOException {
    byte[] compiled = compile(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      WholeFile.write(Path.of(args[i]), compiled);
    }
  }

  /**
   * The compiled form of all {@code *.jsonl} files in a folder.
   *
   * @throws KnowledgeException naming file and line of what cannot be used
   */
  static byte[] compile(Path folder) throws IOException {
    var sources = new ArrayList<KnowledgeCompiler.Source>();
    for (Path file : files(folder)) {
      if (!file.endsWith(GLOSSES) && !file.endsWith(SIGNS)) {
        EntityLines lines = EntityLines.read(file, domain(file));
        for (EntityLines.Bad bad : lines.bad()) {
          throw new KnowledgeException(file.getFileName() + ":" + bad.line() + ": " + bad.reason());
        }
        sources.addAll(lines.sources());
      }
    }
    Glosses glosses = glosses(folder, GLOSSES);
    glosses.addBackward(glosses(folder, SIGNS));
    return KnowledgeCompiler.compile(sources, glosses);
  }

  private static Glosses glosses(Path folder, String file) throws IOException {
    try (var lines = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
      return Glosses.read(file, lines);
    }
  }

  /** The field that a file is about: {@code terms} for {@code terms-tech.jsonl}. */
  static String domain(Path file) {
    return file.getFileName().toString().replaceFirst("[-.].*", "");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
