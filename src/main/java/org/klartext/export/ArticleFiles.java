package org.klartext.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.klartext.article.Article;

/**
 * The files of a folder, a few an article, by language and month: {@code de/2024-09/intel-fertigung.txt}, {@code
 * fr/undated/puces.txt}.
 */
public final class ArticleFiles {
  private final Path folder;

  ArticleFiles(Path folder) {
    this.folder = folder;
  }

  /** Opens a file that all articles share, such as a list of them. */
  public OutputStream shared(String name) throws IOException {
    return create(folder.resolve(name));
  }

  /**
   * Opens files for one article, named alike. Two articles of one name are told apart by a number.
   *
   * @param endings with the dot; the first decides whether a name is taken
   */
  public Opened of(Article article, String... endings) throws IOException {
    List<String> names = FileNames.of(article);
    Path parent = folder;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = parent.resolve(name);
    }
    Files.createDirectories(parent);
    String name = FileNames.withoutEnding(names.getLast(), endings[0]);
    for (int number = 1; ; number++) {
      String stem = name + (number == 1 ? "" : "~" + number);
      try {
        OutputStream first = create(parent.resolve(stem + endings[0]));
        var streams = new OutputStream[endings.length];
        streams[0] = first;
        for (int i = 1; i < endings.length; i++) {
          streams[i] = create(parent.resolve(stem + endings[i]));
        }
        return new Opened(stem, folder.relativize(parent.resolve(stem)).toString().replace('\\', '/'), List.of(streams));
      } catch (FileAlreadyExistsException e) {
        // The next number.
      }
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /**
   * The open files of one article.
   *
   * @param stem what their names begin with
   * @param path the same with the folders they stand in
   * @param streams in the order of the endings; to be closed together
   */
  public record Opened(String stem, String path, List<OutputStream> streams) implements AutoCloseable {
    public Opened {
      streams = List.copyOf(streams);
    }

    @Override
    public void close() throws IOException {
      for (OutputStream stream : streams) {
        stream.close();
      }
    }
  }
}
