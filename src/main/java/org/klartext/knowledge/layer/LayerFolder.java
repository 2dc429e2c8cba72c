package org.klartext.knowledge.layer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.klartext.knowledge.CompiledFile;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.compile.Ground;
import org.klartext.knowledge.compile.KnowledgeCompiler;
import org.klartext.knowledge.compile.WholeFile;
import org.klartext.knowledge.derive.Glosses;

/**
 * A folder of the user's knowledge, laid over the built-in one.
 *
 * <pre>
 * accepted.jsonl              entities, one a line: each file a layer, in the order of the names
 * edited.jsonl                entities that were merged or split
 * accepted.compiled           made of it by the program, and made anew when the file is newer
 * imported/entities.jsonl     what was imported; these layers lie below the others
 * imported/entities.compiled
 * imported/entities.glosses   words for names taken word by word, if the import had some
 * </pre>
 *
 * <p>A line that cannot be used is told with file and number. Then the layer stays as it was compiled before; where it never
 * was, it has its other lines.
 */
public final class LayerFolder {
  private static final String LINES = ".jsonl";
  private static final String COMPILED = ".compiled";
  private static final String GLOSSES = ".glosses";
  private static final String IMPORTED = "imported";
  private static final String ACCEPTED = "accepted";

  /** The layer of entities that a person merged or split. */
  public static final String EDITED = "edited";

  /** Entities whose forms take so long that a person should know what is done. */
  private static final int MANY = 2000;

  private final Path folder;

  public LayerFolder(Path folder) {
    this.folder = folder;
  }

  /** The usual folder: {@code $XDG_DATA_HOME/klartext}, or {@code ~/.local/share/klartext}; none without a home. */
  public static Optional<LayerFolder> usual(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!data.isEmpty()) {
      return Optional.of(new LayerFolder(Path.of(data, "klartext")));
    }
    return home.isEmpty() ? Optional.empty() : Optional.of(new LayerFolder(Path.of(home, ".local", "share", "klartext")));
  }

  public Path path() {
    return folder;
  }

  /**
   * {@code base} with the folder's layers over it; {@code base} itself if there is no such folder.
   *
   * @param notes takes what a person should know: lines that cannot be used, layers that are made anew
   */
  public Knowledge over(Knowledge base, Consumer<String> notes) throws IOException {
    Knowledge all = base;
    for (Path file : files(folder.resolve(IMPORTED))) {
      all = over(all, file, true, notes);
    }
    for (Path file : files(folder)) {
      all = over(all, file, false, notes);
    }
    return all;
  }

  /** The files that the layers are made of, the lowest first. */
  public List<Path> files() throws IOException {
    var files = new ArrayList<>(files(folder.resolve(IMPORTED)));
    files.addAll(files(folder));
    return files;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(LINES)).sorted().toList();
    }
  }

  /**
   * Puts an import into the folder, in place of an earlier one of that name, which stays until the new one is whole.
   *
   * @param name of the layer, without an ending
   * @param lines entities, one JSON object each
   * @param glosses words for names taken word by word, one JSON object each
   * @param base what the folder lies over
   */
  public void put(String name, List<String> lines, List<String> glosses, Knowledge base) throws IOException {
    Path imported = Files.createDirectories(folder.resolve(IMPORTED));
    Path file = imported.resolve(name + LINES);
    Path words = with(file, GLOSSES);
    if (!glosses.isEmpty()) {
      WholeFile.write(words, text(glosses));
    }
    if (lines.isEmpty()) {
      return;
    }
    Path fresh = Files.createTempFile(imported, name, ".new");
    try {
      Files.write(fresh, text(lines));
      byte[] compiled = compile(EntityLines.read(fresh, name), Ground.imported(base), words);
      WholeFile.write(file, Files.readAllBytes(fresh));
      WholeFile.write(with(file, COMPILED), compiled);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Puts entities into the folder as a layer above all imports, in place of one of that name and of an import of it. Nothing in
   * it is shy: somebody vouches for it.
   *
   * @param name of the layer, without an ending
   * @param lines entities, one JSON object each
   */
  public void replace(String name, List<String> lines) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name + LINES);
    WholeFile.write(file, text(lines));
    Files.deleteIfExists(with(file, COMPILED));
    Path imported = folder.resolve(IMPORTED).resolve(name + LINES);
    Files.deleteIfExists(imported);
    Files.deleteIfExists(with(imported, COMPILED));
  }

  /** Adds entities, one JSON object each, to those that a person accepted; gives the file. */
  public Path accept(List<String> lines) throws IOException {
    return add(ACCEPTED, lines);
  }

  /** Adds entities as a person merged or split them; to take a line out again undoes it. */
  public Path edit(List<String> lines) throws IOException {
    return add(EDITED, lines);
  }

  private Path add(String layer, List<String> lines) throws IOException {
    Path file = Files.createDirectories(folder).resolve(layer + LINES);
    Files.write(file, text(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return file;
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Knowledge over(Knowledge base, Path file, boolean isImport, Consumer<String> notes) throws IOException {
    Path compiled = with(file, COMPILED);
    Optional<Knowledge> before = Files.isReadable(compiled) ? opened(base, file, compiled) : Optional.empty();
    if (before.isPresent() && !isNewer(file, compiled)) {
      return before.get();
    }
    EntityLines lines = EntityLines.read(file, domain(file));
    for (EntityLines.Bad bad : lines.bad()) {
      notes.accept(file + ":" + bad.line() + ": " + bad.reason());
    }
    if (!lines.bad().isEmpty() && before.isPresent()) {
      notes.accept(file + ": stays as it was before — mend the lines named above");
      return before.get();
    }
    if (lines.sources().isEmpty()) {
      return base;
    }
    if (lines.sources().size() > MANY) {
      notes.accept(file + ": deriving the forms of " + lines.sources().size() + " entities (once)");
    }
    byte[] made = compile(lines, isImport ? Ground.imported(base) : Ground.written(base), with(file, GLOSSES));
    if (lines.bad().isEmpty()) {
      try {
        WholeFile.write(compiled, made);
      } catch (FileSystemException e) {
        notes.accept(compiled + ": cannot be written, so " + file.getFileName() + " is compiled each time anew");
      }
    }
    return base.with(origin(file), ByteBuffer.wrap(made));
  }

  /** What was compiled, if this program can read it. */
  private static Optional<Knowledge> opened(Knowledge base, Path file, Path compiled) throws IOException {
    try {
      return Optional.of(base.with(origin(file), CompiledFile.map(compiled)));
    } catch (KnowledgeException e) {
      return Optional.empty();
    }
  }

  private static boolean isNewer(Path file, Path compiled) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(compiled)) > 0;
  }

  static byte[] compile(EntityLines lines, Ground ground, Path words) throws IOException {
    Glosses glosses = Glosses.builtIn();
    if (Files.isReadable(words)) {
      try (BufferedReader more = Files.newBufferedReader(words, StandardCharsets.UTF_8)) {
        glosses.add(Glosses.read(words.toString(), more));
      }
    }
    return KnowledgeCompiler.compile(lines.sources(), glosses, ground);
  }

  /** The name of the layer that is made of a file of {@link #files}. */
  public static String origin(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - LINES.length());
  }

  private static String domain(Path file) {
    return origin(file);
  }

  private static Path with(Path file, String ending) {
    return file.resolveSibling(origin(file) + ending);
  }
}
