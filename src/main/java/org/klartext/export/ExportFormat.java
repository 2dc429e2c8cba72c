package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import org.klartext.record.CleanArticle;

/** A form in which articles leave the program. Safe for use by many threads; its writers are not. */
public interface ExportFormat {
  /** The name on the command line, such as {@code jsonl}. */
  String name();

  /** What it is good for, in a line. */
  String description();

  /** How articles are packed. */
  Packing packing();

  /**
   * Writes articles one after another into one stream, which is neither flushed nor closed.
   *
   * @throws UnsupportedOperationException if the packing is {@link Packing#FOLDER}
   */
  default ArticleWriter stream(OutputStream out, ExportOptions options) throws IOException {
    throw new UnsupportedOperationException(name() + " needs a folder");
  }

  /**
   * Writes articles as files.
   *
   * @throws UnsupportedOperationException if the packing is {@link Packing#STREAM}
   */
  default ArticleWriter folder(ArticleFiles files, ExportOptions options) throws IOException {
    throw new UnsupportedOperationException(name() + " is one file");
  }

  /** Whether the format makes one file of all articles or a folder of files. */
  enum Packing {
    /** One file, or standard output. */
    STREAM,
    /** A folder only. */
    FOLDER,
    /** A folder, or one after another on standard output. */
    EITHER
  }

  /** Takes one article after another. Closing it writes what must stand at the end. */
  interface ArticleWriter extends AutoCloseable {
    void write(CleanArticle article) throws IOException;

    @Override
    default void close() throws IOException {}
  }
}
