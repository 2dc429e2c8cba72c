package org.klartext.export;

import com.github.luben.zstd.ZstdOutputStream;
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
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.record.CleanArticle;

/**
 * A place on disk that an export takes when it is whole.
 *
 * <p>All is written beside, under the name with {@code .klartext-part} at its end, and renamed by {@link #finish}; {@link #close}
 * without it removes what was written, and an earlier export of that name stays. A file whose name ends in {@code .gz} or {@code
 * .zst} is compressed. A file takes the place of an earlier
 * one; a folder only that of an empty one, since nobody can say what else lies in it.
 */
public final class Destination implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

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
  public static Destination open(Path place, ExportFormat format, ExportOptions options) throws IOException {
    Path whole = place.toAbsolutePath().normalize();
    if (whole.getFileName() == null) {
      throw new FileAlreadyExistsException(place.toString());
    }
    boolean isFolder = format.packing() != ExportFormat.Packing.STREAM;
    if (Files.exists(whole) && (Files.isDirectory(whole) ? !isFolder || !isEmpty(whole) : isFolder)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".klartext-part");
    remove(part);
    Path parent = whole.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    ArticleWriter writer =
        isFolder
            ? format.folder(new ArticleFiles(Files.createDirectory(part)), options)
            : new File(part, whole, format, options);
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

    File(Path part, Path place, ExportFormat format, ExportOptions options) throws IOException {
      channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      out = packed(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), place);
      writer = format.stream(out, options);
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
          if (out instanceof GZIPOutputStream gzip) {
            gzip.finish();
          }
          out.flush();
          // Renaming before the bytes are on the disk could leave an empty file after a power cut.
          channel.force(true);
          out.close();
        }
      }
    }
  }

  /** Compresses by the place's ending, {@code .gz} or {@code .zst}. */
  private static OutputStream packed(OutputStream out, Path place) throws IOException {
    String name = String.valueOf(place.getFileName());
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(out, BUFFER);
    }
    return name.endsWith(".zst") ? new ZstdOutputStream(out) : out;
  }
}
