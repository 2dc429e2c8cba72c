package org.klartext.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Folders and files that hold articles.
 *
 * <p>Paths are relative to the deepest folder that holds all the roots: to the folder itself if there is one. So
 * {@code corpus} gives {@code a/1.txt}, and {@code corpus/a corpus/b} give {@code a/1.txt} and {@code b/1.txt}.
 */
public final class Corpus {
  private final List<Path> roots;
  private final IngestOptions options;

  private Corpus(List<Path> roots, IngestOptions options) {
    this.roots = List.copyOf(roots);
    this.options = options;
  }

  /**
   * A corpus of folders and files; a file named here is read as text if its name tells nothing else.
   *
   * @throws IllegalArgumentException if there is no root
   */
  public static Corpus of(List<Path> roots, IngestOptions options) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a corpus needs a folder or a file");
    }
    return new Corpus(roots, options);
  }

  /**
   * All files in the order of their paths (as strings), found while the stream is read; the names of one folder at a
   * time are held. What cannot be read (a missing root, a folder without files, a symbolic link, a pipe) is a file too:
   * reading it gives the {@link Ingested.Rejected}.
   */
  public Stream<CorpusFile> files() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new CorpusWalk(roots, options), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
        false);
  }

  /**
   * A file that lies elsewhere than in a folder of this machine, read as it would be there.
   *
   * @param path relative to its corpus, with {@code /}; its ending says what it is
   * @param isRoot whether a user named it, so that it is text if its name tells nothing else
   */
  public static CorpusFile elsewhere(
      String path, long size, CorpusFile.Opening opening, boolean isRoot, IngestOptions options) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return FileKind.of(name)
        .or(() -> isRoot ? Optional.of(FileKind.PLAIN_TEXT) : Optional.empty())
        .map(kind -> CorpusFile.elsewhere(path, size, opening, kind, options))
        .orElseGet(() -> CorpusFile.ignored(path));
  }

  /**
   * Records that lie elsewhere, given as lines of JSON whatever form they have there.
   *
   * @param path relative to its corpus, with {@code /}
   */
  public static CorpusFile recordsElsewhere(
      String path, long size, CorpusFile.Opening lines, IngestOptions options) {
    var kind = new FileKind(FileKind.Format.JSON_LINES, FileKind.Compression.NONE);
    return CorpusFile.elsewhere(path, size, lines, kind, options);
  }

  /**
   * One article that does not lie in a file, such as one from standard input.
   *
   * @param name its path; an ending such as {@code .html} says what it is, without one it is text
   */
  public static Ingested ofText(String name, byte[] bytes, IngestOptions options) {
    FileKind kind = FileKind.of(name).filter(k -> !k.format().hasRecords()).orElse(FileKind.PLAIN_TEXT);
    return new DocumentReader(options)
        .read(kind.format(), bytes, new ArticleMaker.Origin(name, bytes.length, Digest.of(bytes)));
  }
}
