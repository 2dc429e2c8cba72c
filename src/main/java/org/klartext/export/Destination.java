package org.klartext.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportFormat.FileAnArticle;
import org.klartext.record.CleanArticle;

/**
 * A place on disk that an export takes when it is whole.
 *
 * <p>All is written beside, under the name with {@code .klartext-part} at its end, and renamed by {@link #finish}; {@link #close}
 * without it removes what was written, and an earlier export of that name stays. A file takes the place of an earlier
 * one; a folder only that of an empty one, since nobody can say what else lies in it.
 */
public final class Destination implements AutoCloseable {
  private final Path place;
  private final Path part;
  private final ArticleWriter writer;
  private boolean finished;

  private Destination(Path place, Path part, ArticleWriter writer) {
    this.place = place;
    this.part = part;
    this.writer = writer;
  }

  /**
   * Begins to write.
   *
   * @throws FileAlreadyExistsException if a folder that is not empty stands in the place
   */
  public static Destination open(Path place, ExportFormat format) throws IOException {
    Path whole = place.toAbsolutePath().normalize();
    if (whole.getFileName() == null) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Optional<FileAnArticle> files = format.fileAnArticle();
    if (Files.isDirectory(whole) && (files.isEmpty() || !isEmpty(whole))) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".klartext-part");
    remove(part);
    Path parent = whole.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    ArticleWriter writer =
        files.isPresent() ? new Folder(Files.createDirectory(part), files.get()) : new File(part, format);
    return new Destination(whole, part, writer);
  }

  public void write(CleanArticle article) throws IOException {
    writer.write(article);
  }

  /** Puts what was written in its place. */
  public void finish() throws IOException {
    writer.close();
    if (Files.isDirectory(place)) {
      Files.delete(place);
    }
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        writer.close();
      } finally {
        remove(part);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.deleteIfExists(path);
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** All articles in one file. */
  private static final class File implements ArticleWriter {
    private final FileChannel channel;
    private final OutputStream out;
    private final ArticleWriter writer;

    File(Path part, ExportFormat format) throws IOException {
      channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      writer = format.writer(out);
    }

    @Override
    public void write(CleanArticle article) throws IOException {
      writer.write(article);
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        if (channel.isOpen()) {
          writer.close();
          out.flush();
          // Renaming before the bytes are on the disk could leave an empty file after a power cut.
          channel.force(true);
        }
      }
    }
  }

  /** A file an article. */
  private record Folder(Path folder, FileAnArticle files) implements ArticleWriter {
    @Override
    public void write(CleanArticle article) throws IOException {
      List<String> names = FileNames.of(article.article().path());
      Path parent = folder;
      for (String name : names.subList(0, names.size() - 1)) {
        parent = parent.resolve(name);
      }
      Files.createDirectories(parent);
      try (OutputStream out = create(parent, names.getLast())) {
        files.content().write(article, out);
      }
    }

    /** Two paths may lead to one name; the later one gets a number. */
    private OutputStream create(Path parent, String name) throws IOException {
      String stem =
          name.endsWith(files.ending()) ? name.substring(0, name.length() - files.ending().length()) : name;
      for (int number = 1; ; number++) {
        Path file = parent.resolve(stem + (number == 1 ? "" : "~" + number) + files.ending());
        try {
          return new BufferedOutputStream(
              Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException e) {
          // The next number.
        }
      }
    }
  }
}
