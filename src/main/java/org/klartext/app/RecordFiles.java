package org.klartext.app;

import com.github.luben.zstd.ZstdInputStream;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordException;
import org.klartext.record.RecordJson;

/**
 * Records that were written before, read from files: lines of JSON ({@code .jsonl}, {@code .gz} and {@code .zst} of it), and
 * Parquet with the record in a column {@code record}, as Klartext's job for Spark writes it. Of a folder all such files are read,
 * in the order of their paths; names that begin with a dot or an underscore are left out.
 */
public final class RecordFiles {
  private final Sink sink;

  private RecordFiles(Sink sink) {
    this.sink = sink;
  }

  /** Takes what files hold. */
  public interface Sink {
    /** An article. */
    void article(CleanArticle article);

    /**
     * @param place the file and what is broken in it, such as {@code a.jsonl, line 3}
     */
    void broken(String place, String reason);
  }

  /** A row of Parquet, of which only the record counts. */
  record Row(@Nullable String record) {}

  /**
   * Reads a file, or the files of a folder.
   *
   * @throws IOException if it cannot be read
   */
  public static void read(Path path, Sink sink) throws IOException {
    var files = new RecordFiles(sink);
    if (!Files.isDirectory(path)) {
      files.file(path);
      return;
    }
    List<Path> found;
    try (Stream<Path> all = Files.walk(path)) {
      found = all.filter(file -> !file.equals(path) && isOne(path.relativize(file))).sorted().toList();
    }
    for (Path file : found) {
      files.file(file);
    }
  }

  private static boolean isOne(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
        return false;
      }
    }
    return file.toString().matches(".*\\.(parquet|jsonl|jsonl\\.gz|jsonl\\.zst)");
  }

  private void file(Path file) throws IOException {
    if (file.toString().endsWith(".parquet")) {
      rows(file);
    } else {
      lines(file);
    }
  }

  private void lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        var in = new BufferedReader(new InputStreamReader(unpacked(file, raw), StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          record(line, file + ", line " + number);
        }
      }
    }
  }

  private static InputStream unpacked(Path file, InputStream raw) throws IOException {
    String name = file.toString();
    return name.endsWith(".gz") ? new GZIPInputStream(raw) : name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
  }

  private void rows(Path file) throws IOException {
    try (CloseableIterator<Row> rows = opened(file)) {
      long number = 0;
      for (Optional<Row> row = next(rows, file); row.isPresent(); row = next(rows, file)) {
        number++;
        String record = row.get().record();
        String place = file + ", row " + number;
        if (record == null) {
          sink.broken(place, "no record in it");
        } else {
          record(record, place);
        }
      }
    }
  }

  private static CloseableIterator<Row> opened(Path file) throws IOException {
    try {
      return new CarpetReader<>(file.toFile(), Row.class).iterator();
    } catch (RuntimeException e) {
      throw new IOException(file + " is no Parquet with a column record: " + e.getMessage(), e);
    }
  }

  private static Optional<Row> next(CloseableIterator<Row> rows, Path file) throws IOException {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (RuntimeException e) {
      throw new IOException(file + " is broken: " + e.getMessage(), e);
    }
  }

  private void record(String line, String place) {
    CleanArticle article;
    try {
      article = RecordJson.read(line);
    } catch (RecordException e) {
      sink.broken(place, e.getMessage() == null ? "no record" : e.getMessage());
      return;
    }
    sink.article(article);
  }
}
