package org.klartext.ingest;

import java.nio.file.Path;
import java.util.List;
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
